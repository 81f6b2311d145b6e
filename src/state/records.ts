import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'

export type Records = ReadonlyMap<FilmId, EntryRecord>
export type Changed = readonly [FilmId, EntryRecord]

let latest: { before: Records; after: Records; changed: readonly Changed[] } | undefined

/** A copy in which these films have these records. */
export function withRecords(records: Records, changed: readonly Changed[]): Records {
  const copy = new Map(records)
  for (const [id, record] of changed) copy.set(id, record)
  latest = { before: records, after: copy, changed }
  return copy
}

/** The records of `after` that `before` has otherwise or not at all; known at once for one edit. */
export function changedSince(before: Records, after: Records): readonly Changed[] {
  if (latest?.before === before && latest.after === after) return latest.changed
  return [...after].filter(([id, record]) => before.get(id) !== record)
}

/** Whether `before` has records that `after` lacks, as after everything was erased. */
export const areSomeGone = (
  before: Records,
  after: Records,
  changed: readonly Changed[],
): boolean => after.size !== before.size + changed.filter(([id]) => !before.has(id)).length
