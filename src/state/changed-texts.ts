import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { changedSince, type Records } from './records.ts'

/** The films of which a text was written, changed or cleared. */
export function listChangedTexts(before: Records, after: Records): FilmId[] {
  const none: EntryRecord['n'] = []
  return changedSince(before, after).flatMap(([id, { n }]) => {
    const old = before.get(id)?.n ?? none
    return n === old || (n.length === 0 && old.length === 0) ? [] : id
  })
}
