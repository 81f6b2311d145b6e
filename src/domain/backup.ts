import type { EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

export type BackupContent = {
  records: ReadonlyMap<FilmId, EntryRecord>
  /** Every key of ours as it is stored, from `readRawData`. */
  raw: Record<string, string>
  exportedAt: Date
  /** The app's version. */
  app: string
}

/** The app's own lossless file, as text: what people can read, and the app can join in again. */
export function makeBackup({ records, raw, exportedAt, app }: BackupContent): string {
  const backup = {
    format: 'reel-north',
    version: 1,
    exported: exportedAt.toISOString(),
    app,
    entries: Object.fromEntries(records),
    unreadable: raw,
  }
  return JSON.stringify(backup, null, 2)
}
