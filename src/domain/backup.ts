import { canonicalJson } from './backup-canonical.ts'
import { createFileSum } from './backup-sum.ts'
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
export function makeBackup(content: BackupContent): string {
  const making = makingBackup(content)
  for (;;) {
    const { done, value } = making.next()
    if (done) return value
  }
}

/** The same, in steps short enough for a page to stay awake between them. */
export function* makingBackup(content: BackupContent): Generator<undefined, string> {
  const { records, raw, exportedAt, app } = content
  const sum = createFileSum()
  const format = BACKUP_FORMAT
  const version = BACKUP_VERSION
  for (const [name, value] of Object.entries({ format, version, films: {} })) {
    sum.add(name, canonicalJson(value))
  }
  const preferences = readPreferences(raw[PREFERENCES])
  if (preferences) sum.add('preferences', canonicalJson(preferences))
  const unread: [string, string][] = []
  for (const [key, text] of Object.entries(raw)) {
    if (!isSaidElsewhere(key, text, records)) unread.push([key, text])
    yield
  }
  const unreadable = Object.fromEntries(unread)
  sum.add('unreadable', canonicalJson(unreadable))
  const addEntry = sum.open('entries')
  for (const [id, record] of records) {
    addEntry(id, canonicalJson(record))
    yield
  }
  const checksum = yield* sum.checksum()
  const about = { format, version, exported: exportedAt.toISOString(), app, checksum }
  const entries = Object.fromEntries(records)
  const rest = { entries, films: {}, ...(preferences && { preferences }), unreadable }
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
