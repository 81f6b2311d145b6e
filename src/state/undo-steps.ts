import {
  readField,
  textOfPart,
  versionsOf,
  withField,
  withText,
  type EntryRecord,
} from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { msOfStamp, type Stamp } from '#domain/stamp.ts'
import { withMemory } from '#domain/taken-back.ts'
import type { createEntries } from './create-entries.ts'
import type { Changed } from './records.ts'
import type { Change, Part, Side, Step } from './undo-history.ts'

type Entries = Pick<
  ReturnType<typeof createEntries>,
  'clock' | 'recordOf' | 'edit' | 'steps' | 'closeStep' | 'publish' | 'nextSerial'
>

/**
 * Takes steps back and brings them back again, each as an edit of its own. A step that someone else
 * has written over is skipped. Both give the change they moved, if any was left. Loaded with the
 * first change: before it there is nothing to take back.
 */
export function createUndo(entries: Entries) {
  const { clock, recordOf, edit, steps, closeStep, publish, nextSerial } = entries
  /** What was put back so far: all of a step is written together. */
  const renewed = new Map<FilmId, EntryRecord>()

  /** Steps that were undone once: their stamps no longer tell when they were done. */
  const moved = new WeakSet<Step>()

  function undo(): Change | undefined {
    closeStep()
    joinRatings(steps.done(), moved)
    const step = move(steps.done(), steps.undone(), 'after', 'before')
    writeRenewed()
    publish(undefined)
    return step?.change
  }

  function redo(): Change | undefined {
    closeStep()
    const step = move(steps.undone(), steps.done(), 'before', 'after')
    writeRenewed()
    if (step) step.change = { ...step.change, serial: nextSerial() }
    publish(step?.change)
    return step?.change
  }

  function move(
    from: Step[],
    to: Step[],
    standing: 'before' | 'after',
    wanted: 'before' | 'after',
  ) {
    for (let step = from.pop(); step; step = from.pop()) {
      const stamps = new Map<string, Stamp>()
      for (const part of step.parts) {
        const now = replace(part, part[standing], part[wanted])
        now?.forEach((s, at) => stamps.set(nameOf(part, part[wanted][at]?.s), s))
      }
      if (stamps.size === 0) continue
      to.push(step)
      moved.add(step)
      for (const other of [...from, ...to]) for (const part of other.parts) restamp(part, stamps)
      return step
    }
    return undefined
  }

  /** Writes one side over the other; nothing, if that is no longer what stands in the record. */
  function replace(
    { filmId, what, before, origin }: Part,
    standing: Side,
    wanted: Side,
  ): Stamp[] | undefined {
    let record = renewed.get(filmId) ?? recordOf(filmId)
    const text = textOfPart(what)
    const present = text
      ? versionsOf(record, text.key).map(({ s }) => s)
      : [readField(record, what)?.s]
    if (!standing.every(({ s }) => present.includes(s))) return undefined
    const stamps = wanted.map(() => clock.tick())
    for (const [at, s] of stamps.entries()) {
      const value = wanted[at]?.v ?? null
      const replaced = at === 0 ? standing.map((old) => old.s) : []
      record = text
        ? withText(record, value as string, replaced, s, text.key)
        : withField(record, what, value, s)
      // The file can bring it once more.
      const memory = wanted === before ? origin?.[at] : undefined
      if (memory) record = withMemory(record, what, s, memory)
    }
    if (record) renewed.set(filmId, record)
    return stamps
  }

  function writeRenewed() {
    const changed: Changed[] = [...renewed]
    renewed.clear()
    edit(changed)
  }

  return { undo, redo }
}

/**
 * Arrow keys pass every half star on their way: ratings of a film that follow at once, each half a star
 * from the one before, are one step.
 */
function joinRatings(done: Step[], moved: WeakSet<Step>) {
  const joined: Step[] = []
  for (const [at, step] of done.entries()) {
    const [choice, previous] = [joined.at(-1), done[at - 1]]
    const isNew = previous && !moved.has(previous) && !moved.has(step)
    if (choice && isNew && isOneChoice(previous, step)) {
      const before = choice.parts[0]?.before
      const parts = step.parts.map((part) => ({ ...part, ...(before && { before }) }))
      joined[joined.length - 1] = { ...step, parts }
    } else joined.push(step)
  }
  done.splice(0, done.length, ...joined)
}

const ONE_CHOICE_MS = 1000

function isOneChoice(...both: readonly [Step, Step]): boolean {
  const [earlier, latest] = both.map(({ change, parts: [part] }) =>
    change.what === 'rating' ? part : undefined,
  )
  const [from, to] = [earlier?.after[0], latest?.after[0]]
  if (!from || !to || earlier?.filmId !== latest?.filmId) return false
  const isNext = latest?.before[0]?.s === from.s
  const isBeside = Math.abs(Number(to.v) - Number(from.v)) === 1
  return isNext && isBeside && msOfStamp(to.s) - msOfStamp(from.s) < ONE_CHOICE_MS
}

const nameOf = ({ filmId, what }: Part, stamp: Stamp | undefined) => `${filmId} ${what} ${stamp}`

/** A value that was put back has a new stamp; the steps around it go on from that one. */
function restamp(part: Part, renewed: ReadonlyMap<string, Stamp>) {
  const renew = (side: Side) =>
    side.map(({ s, v }) => ({ s: renewed.get(nameOf(part, s)) ?? s, v }))
  part.before = renew(part.before)
  part.after = renew(part.after)
}
