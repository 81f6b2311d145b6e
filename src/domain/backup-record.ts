import type { EntryRecord, NoteVersion } from './entry.ts'
import { cutStamps } from './import-stamps.ts'
import { isShallow, parseRecord } from './parse-record.ts'

/** A part of a file that is not, or not fully, understood: where it stands, why, and its own text. */
export type Unread = { where: string; reason: string; text: string }

type RecordReading = {
  record?: EntryRecord
  /** The value as it stood in the file. */
  data?: unknown
  unread: Unread[]
  /** How many times lay in the future, and were cut to now. */
  cut: number
}

type Parts = { readonly [name: string]: unknown }
/** How the reason begins of what only a later version of the app understands in full. */
export const OF_LATER_VERSION = 'It was written by a newer version'

type Report = (place: string, reason: string, text?: string) => void

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the text of one record says. Each bad part costs itself alone, and is listed. */
export function readRecordText(text: string, where: string, now: number): RecordReading {
  const unread: Unread[] = []
  const report: Report = (place, reason, own = text) =>
    unread.push({ where: where + place, reason, text: own })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    report('', 'It is not sound JSON.')
    return { unread, cut: 0 }
  }
  if (!isObject(data)) {
    report('', 'It is not what is kept on a film.')
    return { data, unread, cut: 0 }
  }
  const shallow = withoutDeepParts(data, report)
  const { data: sound, cut } = cutStamps(shallow, now)
  const parsed = parseRecord(JSON.stringify(sound))
  if (parsed.kind === 'unreadable')
    report('', `It cannot be read as what is kept on a film: ${parsed.reason}.`)
  if (parsed.kind === 'newer') {
    report('', `${OF_LATER_VERSION} (${parsed.version}); what is understood is read.`)
  }
  if (parsed.kind === 'sound' && parsed.damaged) listDamage(sound, parsed.record, report)
  return { ...('record' in parsed && { record: parsed.record }), data: shallow, unread, cut }
}

const TOO_DEEP = 'It is nested too deeply.'

/** Anything written again must not be so deep that it overflows the stack. */
function withoutDeepParts(data: Parts, report: Report): Parts {
  const keepShallow = (parts: Parts, place: string) =>
    Object.fromEntries(
      Object.entries(parts).filter(([name, part]) => {
        // Fields and texts are judged one by one.
        if (place === '' && (name === 'f' || name === 'n')) return true
        if (!isShallow(part)) report(`${place}.${name}`, TOO_DEEP)
        return isShallow(part)
      }),
    )
  const { f, n, ...rest } = keepShallow(data, '')
  return {
    ...rest,
    ...(f !== undefined && { f: isObject(f) ? keepShallow(f, '.f') : shallowOr(f) }),
    ...(n !== undefined && {
      n: Array.isArray(n)
        ? Object.values(keepShallow(Object.fromEntries(n.entries()), '.n'))
        : shallowOr(n),
    }),
  }
}

const shallowOr = (value: unknown) => (isShallow(value) ? value : TOO_DEEP)

/** What of the data is not in the record as it was. */
function listDamage(data: Parts, record: EntryRecord, report: Report) {
  const { v, f, n = [], ...rest } = data
  if (v !== record.v) report('.v', 'It does not say its version.', jsonOf(v))
  if (!isObject(f)) report('.f', 'These are not fields.', jsonOf(f))
  listLost(isObject(f) ? f : {}, record.f, '.f', report)
  listLost(rest, record, '', report)
  const kept = new Set(record.n.map((version) => JSON.stringify(version)))
  const notes: unknown[] = Array.isArray(n) ? n : [n]
  for (const [at, note] of notes.entries()) {
    const json = JSON.stringify(note)
    if (!kept.has(json)) report(`.n.${at}`, reasonOf(note, record.n), json)
  }
}

/** Nothing, of what is not there. */
const jsonOf = (value: unknown) => (value === undefined ? '' : JSON.stringify(value))

function listLost(parts: Parts, kept: Parts, place: string, report: Report) {
  for (const [name, part] of Object.entries(parts)) {
    const json = JSON.stringify(part)
    const soundJson = Object.hasOwn(kept, name) ? JSON.stringify(kept[name]) : undefined
    if (soundJson === undefined) report(`${place}.${name}`, 'It cannot have this value.', json)
    else if (soundJson !== json) {
      report(`${place}.${name}`, 'Its time could not be read, so that it counts as oldest.', json)
    }
  }
}

function reasonOf(note: unknown, kept: readonly NoteVersion[]): string {
  const text = isObject(note) ? note['t'] : note
  const asText = typeof text === 'string' ? text : JSON.stringify(text)
  if (kept.some(({ t }) => t === asText)) return 'It is kept as a text, without all it said.'
  return text === null || text === undefined
    ? 'It is not a text.'
    : 'Another text in the file replaces it.'
}
