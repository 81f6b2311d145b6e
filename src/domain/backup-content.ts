import { FILM, hasUnknownMeta, JOURNAL, META, PREFERENCES, readPreferences } from './backup.ts'
import { canonicalJson } from './backup-canonical.ts'
import { readRecordText, type Unread } from './backup-record.ts'
import { scanMembers } from './backup-scan.ts'
import { isFilmId, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import { joinRecords } from './merge.ts'
import { isShallow } from './parse-record.ts'

/** Gathers what the parts of a file say. Each method gives the part's canonical JSON, if it has one. */
export function createBackupContent(now: number) {
  const entries = new Map<FilmId, EntryRecord>()
  const aside = new Map<string, string>()
  const unread: Unread[] = []
  let preferences: object | undefined
  let cutStamps = 0

  /** Joins what the text says of a film; the parts of it that are not understood. */
  function join(id: FilmId, text: string, where: string) {
    const { record, data, cut, unread } = readRecordText(text, where, now)
    const known = entries.get(id)
    if (record) entries.set(id, known ? joinRecords(known, record) : record)
    cutStamps += cut
    return { data, unread }
  }

  /** A film's record. Of a film that is there twice, both are kept and joined. */
  function readEntry(id: string, text: string, where: string): string | undefined {
    if (!isFilmId(id)) {
      unread.push({ where, reason: 'This cannot be the name of a film.', text })
      return undefined
    }
    const found = join(id, text, where)
    unread.push(...found.unread)
    return found.data === undefined ? undefined : canonicalJson(found.data)
  }

  /** A text as a device stored it: whether that device could read it was not asked, or it could not. */
  function readStored(
    key: string,
    json: string,
    where: string,
    as: 'as stored' | 'as unread there',
  ) {
    const text = parseText(json)
    if (text === undefined) {
      unread.push({ where, reason: 'It is not a text.', text: json })
      return undefined
    }
    const unreadHere = unreadIn(key, text)
    if (unreadHere.length > 0) aside.set(key, text)
    if (as === 'as stored') unread.push(...unreadHere)
    return JSON.stringify(text)
  }

  function unreadIn(key: string, text: string): Unread[] {
    const id = key.startsWith(FILM) ? key.slice(FILM.length) : ''
    if (isFilmId(id)) return join(id, text, key).unread
    if (key.startsWith(JOURNAL)) return unreadInJournal(key, text)
    if (key === META && !hasUnknownMeta(text)) return []
    if (key === PREFERENCES) {
      const settings = readPreferences(text)
      if (isShallow(settings)) preferences = settings
      if (settings && preferences) return []
    }
    return [{ where: key, reason: 'It was put aside unread, or has a name not known here.', text }]
  }

  /** A tab's latest edits, film by film. */
  function unreadInJournal(key: string, text: string): Unread[] {
    const found: Unread[] = []
    const scan = scanMembers(text, 0)
    let step = scan.next()
    for (; !step.done; step = scan.next()) {
      const { name, from, to } = step.value
      const where = `${key}.${name}`
      const edit = text.slice(from, to)
      if (isFilmId(name)) found.push(...join(name, edit, where).unread)
      else found.push({ where, reason: 'This cannot be the name of a film.', text: edit })
    }
    return step.value.isWhole
      ? found
      : [...found, { where: key, reason: 'It is not sound JSON.', text }]
  }

  function readSettings(text: string, where: string): string | undefined {
    // A settings object has the form that it is stored in, without its frame.
    const settings = readPreferences(`{"state":${text}}`)
    if (isShallow(settings)) preferences = settings
    if (settings && preferences) return canonicalJson(settings)
    unread.push({ where, reason: 'These are not settings.', text })
    return undefined
  }

  /** A part that this version does not know, as a later one may write: it is kept, to be in every backup. */
  function readUnknown(name: string, text: string) {
    unread.push({ where: name, reason: 'This version does not know this part.', text })
    // The names that every object has stay out, as everywhere.
    if (!(name in {})) aside.set(`backup:${name}`, text)
  }

  const found = () => ({ entries, aside, unread, cutStamps, ...(preferences && { preferences }) })

  return { readEntry, readStored, readSettings, readUnknown, unread, found }
}

function parseText(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
