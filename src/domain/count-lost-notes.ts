import { readEntry, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

type Records = ReadonlyMap<FilmId, EntryRecord>

/** How many films had a note before, and how many of those would have none. */
export function countLostNotes(before: Records, after: Records): { had: number; lost: number } {
  const noted = [...before].filter(([, record]) => readEntry(record).note !== '')
  const lost = noted.filter(([id]) => readEntry(after.get(id)).note === '')
  return { had: noted.length, lost: lost.length }
}

/** More than half of the notes gone at once is not to happen unasked. */
export function losesMostNotes(before: Records, after: Records): boolean {
  const { had, lost } = countLostNotes(before, after)
  return lost * 2 > had
}
