import type { FieldValue } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import type { Stamp } from '#domain/stamp.ts'

/** One thing the user did, and can take back. `serial` rises with every change. */
export type Change = {
  serial: number
  filmId: FilmId
  what: 'watched' | 'queued' | 'liked' | 'rating' | 'note'
  to: boolean | Rating | undefined | string
}

/** What a change found or left: the value, or the several texts of a note, each with its stamp. */
export type Side = readonly { s: Stamp; v: FieldValue }[]
export type Step = { change: Change; before: Side; after: Side }

/** Writes one side over the other; nothing, if that is no longer what stands in the record. */
type Replace = (change: Change, standing: Side, wanted: Side) => readonly Stamp[] | undefined

const LIMIT = 200

/** What was done in this session, latest last. A step that someone else has written over is skipped. */
export function createUndoHistory(replace: Replace) {
  let done: Step[] = []
  let undone: Step[] = []

  function move(
    from: Step[],
    to: Step[],
    standing: 'before' | 'after',
    wanted: 'before' | 'after',
  ) {
    for (let step = from.pop(); step; step = from.pop()) {
      const old = step[wanted].map(({ s }) => s)
      const now = replace(step.change, step[standing], step[wanted])
      if (!now) continue
      to.push(step)
      for (const other of [...done, ...undone]) if (isAlike(other, step)) restamp(other, old, now)
      return step
    }
    return undefined
  }

  function add(step: Step) {
    done = [...done, step].slice(-LIMIT)
    undone = []
  }

  function clear() {
    done = []
    undone = []
  }

  const undo = () => move(done, undone, 'after', 'before')
  const redo = () => move(undone, done, 'before', 'after')
  const last = () => done.at(-1)
  const lastUndone = () => undone.at(-1)

  return { add, undo, redo, last, lastUndone, clear }
}

const isAlike = ({ change: a }: Step, { change: b }: Step) =>
  a.filmId === b.filmId && a.what === b.what

/** A value that was put back has a new stamp; the steps around it go on from that one. */
function restamp(step: Step, old: readonly Stamp[], now: readonly Stamp[]) {
  const renew = (side: Side) => side.map(({ s, v }) => ({ s: now[old.indexOf(s)] ?? s, v }))
  step.before = renew(step.before)
  step.after = renew(step.after)
}
