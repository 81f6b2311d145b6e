import { canonicalJson } from './backup-canonical.ts'
import { sha256 } from './backup-checksum.ts'
import type { EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import { joinRecords } from './merge.ts'
import { parseRecord } from './parse-record.ts'

export type BackupContent = {
  records: ReadonlyMap<FilmId, EntryRecord>
  /** Every key of ours as it is stored, from `readRawData`. */
  raw: Readonly<Record<string, string>>
  exportedAt: Date
  /** The app's version. */
  app: string
}

export const BACKUP_FORMAT = 'reel-north'
export const BACKUP_VERSION = 1
/** What the page gives out when the app itself cannot start: the keys as they are stored. */
export const RAW_FORMAT = 'reel-north-raw'
/** The parts of a backup that say when and by what it was made, not what is in it. */
export const NOT_SUMMED: readonly string[] = ['exported', 'app', 'checksum']

export const FILM = 'rn1:film:'
export const JOURNAL = 'rn1:j:'
export const PREFERENCES = 'rn1:prefs'
export const META = 'rn1:meta'

/**
 * The app's own lossless file, as text that people can read; docs/backup.md describes it. `entries`
 * holds every record, whole. `unreadable` holds, by key, each stored text that no record says in
 * full: damaged or newer data, what was kept aside, and keys we do not know. Lone surrogates, which
 * a file in UTF-8 cannot hold, are written as escapes.
 */
export function makeBackup({ records, raw, exportedAt, app }: BackupContent): string {
  const preferences = readPreferences(raw[PREFERENCES])
  const content = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    entries: Object.fromEntries(records),
    films: {},
    ...(preferences && { preferences }),
    unreadable: Object.fromEntries(
      Object.entries(raw).filter(([key, text]) => !isSaidElsewhere(key, text, records)),
    ),
  }
  const { format, version, ...rest } = content
  const checksum = sha256(canonicalJson(content))
  const about = { format, version, exported: exportedAt.toISOString(), app, checksum }
  return JSON.stringify({ ...about, ...rest }, null, 2)
}

/** The settings in the text they are stored as; undefined if it cannot be read. */
export function readPreferences(text: string | undefined): object | undefined {
  const state = text === undefined ? undefined : parseObject(text)?.['state']
  return typeof state === 'object' && state !== null && !Array.isArray(state) ? state : undefined
}

/** What this version remembers about the collection as a whole: dates and counts of this device. */
const META_PARTS: ReadonlySet<string> = new Set([
  'created',
  'lastExport',
  'changedNotes',
  'remindAfter',
  'hasData',
  'askedToPersist',
])

/** Whether it says what this version does not know, or cannot be read: that goes into a backup, too. */
export function hasUnknownMeta(text: string): boolean {
  const meta = parseObject(text)
  return meta === undefined || Object.keys(meta).some((name) => !META_PARTS.has(name))
}

function parseObject(text: string): { [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Whether a stored text has nothing that the rest of the backup does not say. */
function isSaidElsewhere(key: string, text: string, records: BackupContent['records']): boolean {
  if (key === PREFERENCES) return readPreferences(text) !== undefined
  if (key === META) return !hasUnknownMeta(text)
  if (key.startsWith(FILM)) return isSaidBy(records.get(key.slice(FILM.length)), text)
  if (!key.startsWith(JOURNAL)) return false
  const edits = parseObject(text)
  return (
    edits !== undefined &&
    Object.entries(edits).every(([id, edit]) => isSaidBy(records.get(id), JSON.stringify(edit)))
  )
}

function isSaidBy(record: EntryRecord | undefined, text: string): boolean {
  const parsed = parseRecord(text)
  if (!record || parsed.kind !== 'sound' || parsed.damaged) return false
  return joinRecords(record, parsed.record) === record
}
