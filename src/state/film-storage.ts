import { isFilmId, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import { MIGRATIONS } from '#domain/migrate-record.ts'
import { parseRecord } from '#domain/parse-record.ts'
import type { Journal } from './journal.ts'
import { eachText, type OpenStorage, type TextStorage } from './text-storage.ts'

export const FILM = 'rn1:film:'
/** Texts from before a migration, each kept until a start finds all records brought up to date. */
export const OLD = 'rn1:old:'

export type Loaded = {
  records: Map<FilmId, EntryRecord>
  /** Brought up to date in memory only: still to be written. */
  outdated: readonly FilmId[]
}

/**
 * The record as it is on disk now, read back, joined with what another tab had written. Or else why
 * not; `untouched` when it is certain that nothing of it reached the disk.
 */
export type SaveResult =
  | { record: EntryRecord; reason?: never; untouched?: never }
  | { record?: never; reason: 'full' | 'failed' | 'newer'; untouched: boolean }

const NOTHING = { record: undefined, isOld: false, isSafe: true }

type Options = {
  open: OpenStorage
  keepAside: (key: string, text: string, reason: string) => boolean
  journal: Journal
  migrations?: typeof MIGRATIONS
}

/** One key a film. Nothing here throws, and nothing is written over that was not understood. */
export function createFilmStorage({ open, keepAside, journal, migrations = MIGRATIONS }: Options) {
  const current = migrations.length + 1
  let newer = false
  let hasOld = false

  function parse(text: string) {
    const parsed = parseRecord(text, migrations)
    if (parsed.kind === 'newer') newer = true
    if ('isOld' in parsed) hasOld = true
    return parsed
  }

  /** What a text says; and whether all it does not say is kept aside, so that it may be replaced. */
  function understand(key: string, text: string) {
    const parsed = parse(text)
    const isWhole = parsed.kind !== 'unreadable' && !('damaged' in parsed)
    const reason = parsed.kind === 'unreadable' ? parsed.reason : 'damaged'
    return {
      record: 'record' in parsed ? parsed.record : undefined,
      isOld: 'isOld' in parsed,
      isSafe: isWhole || keepAside(key, text, reason),
    }
  }

  return {
    isNewer: () => newer,
    /** Something was found here that an earlier version of the app wrote. */
    hasOld: () => hasOld,
    reopen: () => void (newer = hasOld = false),
    parse,
    understand: (id: FilmId, text: string) => understand(FILM + id, text).record,
    /** The same of a text kept elsewhere; it may be replaced only if that is safe. */
    understandText: understand,

    /**
     * Everything that is stored, or nothing if any of it could not be reached. A record whose text
     * is still the one of the record given is not read again: thousands of films come back at once.
     */
    load(known: ReadonlyMap<FilmId, EntryRecord>): Loaded | undefined {
      try {
        const records = new Map<FilmId, EntryRecord>()
        const outdated: FilmId[] = []
        const suspects: [string, string][] = []
        for (const [key, text] of eachText(open(), FILM)) {
          const id = key.slice(FILM.length)
          const old = known.get(id)
          if (old && JSON.stringify(old) === text) {
            records.set(id, old)
            continue
          }
          const parsed = parse(text)
          if (!isFilmId(id) || parsed.kind === 'unreadable' || 'damaged' in parsed)
            suspects.push([key, text])
          if (!isFilmId(id) || !('record' in parsed)) continue
          records.set(id, parsed.record)
          if ('isOld' in parsed) outdated.push(id)
        }
        // Only now is it known whether anything may be written at all.
        for (const [key, text] of suspects)
          if (isFilmId(key.slice(FILM.length))) understand(key, text)
          else keepAside(key, text, 'not a film')
        return { records, outdated }
      } catch {
        return undefined
      }
    },

    /** The record as it is stored now, and whether the key exists; nothing if it cannot be read. */
    read(id: FilmId): { exists: boolean; record: EntryRecord | undefined } | undefined {
      try {
        const text = open().getItem(FILM + id)
        const exists = text !== null
        return { exists, record: exists ? understand(FILM + id, text).record : undefined }
      } catch {
        return undefined
      }
    },

    /** Reads, joins, writes if that adds anything, and reads back what was written. */
    save(id: FilmId, record: EntryRecord, withJournal: boolean): SaveResult {
      const key = FILM + id
      let old: string | null = null
      let isFull = false
      let isNoted = false
      try {
        const storage = open()
        old = storage.getItem(key)
        const { record: stored, isOld, isSafe } = old === null ? NOTHING : understand(key, old)
        if (newer) return { reason: 'newer', untouched: true }
        const joined = asCurrent(stored ? joinRecords(record, stored) : record)
        if (!isOld && stored && joinRecords(stored, joined) === stored) return { record: joined }
        const text = JSON.stringify(joined)
        const replaced = isOld ? old : null
        isNoted = withJournal && journal.note(id, record, stored)
        if (isSafe && (replaced === null || keepOldText(storage, key, replaced))) {
          journal.makeRoom(() => storage.setItem(key, text))
        } else isFull = true
        if (storage.getItem(key) === text) return { record: joined }
      } catch (error) {
        isFull = /quota/i.test(String(error))
      }
      return { reason: isFull ? 'full' : 'failed', untouched: !isNoted && isStill(key, old) }
    },
  }

  function keepOldText(storage: TextStorage, key: string, text: string): boolean {
    storage.setItem(OLD + key, text)
    return storage.getItem(OLD + key) === text
  }

  function asCurrent(record: EntryRecord): EntryRecord {
    return record.v === current ? record : { ...record, v: current }
  }

  function isStill(key: string, text: string | null): boolean {
    try {
      return open().getItem(key) === text
    } catch {
      return false
    }
  }
}
