import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import type { Stamp } from '#domain/stamp.ts'

/** One thing the user did, and can take back. `serial` rises with every change. */
export type Change = { serial: number } & Deed
export type Deed =
  | {
      filmId: FilmId
      what: 'watched' | 'queued' | 'liked' | 'rating' | 'note' | 'text'
      to: boolean | Rating | undefined | string
    }
  | { what: 'import'; films: number }
  /** Anything else, in the words of the one who did it: `Viewing of Defilada removed`. */
  | { what: 'other'; says: string }

/** What a change found or left: the value, or the several texts of a note, each with its stamp. */
export type Side = readonly { s: Stamp; v: unknown }[]

/** What a step did to one field of one film, or to its note. */
export type Part = { filmId: FilmId; what: string; before: Side; after: Side }
export type Step = { change: Change; parts: readonly Part[] }

/** Writes one side over the other; nothing, if that is no longer what stands in the record. */
type Replace = (part: Part, standing: Side, wanted: Side) => readonly Stamp[] | undefined

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
      const renewed = new Map<string, Stamp>()
      for (const part of step.parts) {
        const now = replace(part, part[standing], part[wanted])
        now?.forEach((s, at) => renewed.set(nameOf(part, part[wanted][at]?.s), s))
      }
      if (renewed.size === 0) continue
      to.push(step)
      for (const other of [...done, ...undone])
        for (const part of other.parts) restamp(part, renewed)
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

const nameOf = ({ filmId, what }: Part, stamp: Stamp | undefined) => `${filmId} ${what} ${stamp}`

/** A value that was put back has a new stamp; the steps around it go on from that one. */
function restamp(part: Part, renewed: ReadonlyMap<string, Stamp>) {
  const renew = (side: Side) =>
    side.map(({ s, v }) => ({ s: renewed.get(nameOf(part, s)) ?? s, v }))
  part.before = renew(part.before)
  part.after = renew(part.after)
}
