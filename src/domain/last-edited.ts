import { isField, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

/** The films whose entries were edited last, the latest first. */
export function lastEdited(records: ReadonlyMap<FilmId, EntryRecord>, count: number): FilmId[] {
  return Array.from(records, ([id, record]) => ({ id, stamp: latestStamp(record) }))
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .slice(0, count)
    .map(({ id }) => id)
}

/** Stamps are in time's order as texts. */
function latestStamp({ f, n }: EntryRecord): string {
  let latest = ''
  for (const field of Object.values(f)) if (isField(field) && field.s > latest) latest = field.s
  for (const { s } of n) if (s > latest) latest = s
  return latest
}
