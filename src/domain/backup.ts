import { sha256 } from './backup-checksum.ts'
import type { EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import { parseRecord } from './parse-record.ts'

export type BackupContent = {
  records: ReadonlyMap<FilmId, EntryRecord>
  /** Every key of ours as it is stored, from `readRawData`. */
  raw: Readonly<Record<string, string>>
  exportedAt: Date
  /** The app's version. */
  app: string
}

/**
 * The app's own lossless file, as text that people can read. `entries` holds every record, whole.
 * `unreadable` holds, by key, each stored text that a record does not say in full: damaged or newer
 * data, what was kept aside, and keys we do not know. `checksum` is the SHA-256 of the canonical
 * JSON of `entries`: names in order, no spaces.
 */
export function makeBackup({ records, raw, exportedAt, app }: BackupContent): string {
  const entries = Object.fromEntries(records)
  const backup = {
    format: 'reel-north',
    version: 1,
    exported: exportedAt.toISOString(),
    app,
    checksum: sha256(canonicalJson(entries)),
    entries,
    unreadable: Object.fromEntries(Object.entries(raw).filter(isNotIn(records))),
  }
  return JSON.stringify(backup, null, 2)
}

const FILM = 'rn1:film:'

const isNotIn =
  (records: BackupContent['records']) =>
  ([key, text]: [string, string]): boolean => {
    if (!key.startsWith(FILM)) return key !== 'rn1:prefs'
    const parsed = parseRecord(text)
    const isWhole = parsed.kind === 'sound' && !parsed.damaged
    return !isWhole || !records.has(key.slice(FILM.length))
  }

/** One text for one value, however its names are ordered. Well-formed: a lone surrogate is escaped. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
