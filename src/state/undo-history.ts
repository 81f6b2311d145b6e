import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import type { Stamp } from '#domain/stamp.ts'
import type { Origin } from '#domain/taken-back.ts'

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
export type Part = {
  filmId: FilmId
  what: string
  before: Side
  after: Side
  /** Where it came from a file: what undoing it leaves to be known by. */
  origin?: Origin
}
export type Step = { change: Change; parts: readonly Part[] }

const LIMIT = 200

/** What was done in this session, and what of it was taken back, latest last. */
export function createUndoHistory() {
  let done: Step[] = []
  let undone: Step[] = []

  function add(step: Step) {
    done = [...done, step].slice(-LIMIT)
    undone = []
  }

  function clear() {
    done = []
    undone = []
  }

  return { add, clear, done: () => done, undone: () => undone }
}
