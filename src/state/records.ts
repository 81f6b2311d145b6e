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
