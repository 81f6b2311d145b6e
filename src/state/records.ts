import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'

export type Records = ReadonlyMap<FilmId, EntryRecord>
export type Changed = readonly [FilmId, EntryRecord]

/** A copy in which these films have these records. */
export function withRecords(records: Records, changed: readonly Changed[]): Records {
  const copy = new Map(records)
  for (const [id, record] of changed) copy.set(id, record)
  return copy
}

/** The films of which a text was written, changed or cleared. */
export function listChangedTexts(before: Records, after: Records): FilmId[] {
  const none: EntryRecord['n'] = []
  return [...after].flatMap(([id, { n }]) => {
    const old = before.get(id)?.n ?? none
    return n === old || (n.length === 0 && old.length === 0) ? [] : id
  })
}
