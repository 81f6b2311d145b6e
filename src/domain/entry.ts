import type { FilmId } from './film.ts'
import { isRating, type Rating } from './rating.ts'
import { isStamp, type Stamp } from './stamp.ts'

/** One stamped value. A value written by code newer than ours is carried along as it is. */
export type Field = { readonly s: Stamp; readonly v: unknown }

/**
 * A text, when it was written, and the texts its writer had seen and replaced. Without `k` it is the
 * film's note; with it another text by that key, such as the remark on one viewing.
 */
export type NoteVersion = {
  readonly s: Stamp
  readonly t: string
  readonly p: readonly Stamp[]
  readonly k?: string
}

/**
 * All a person keeps on one film, in parts that any two copies can be joined by. `f` and the record
 * itself may hold parts we do not know; they are kept.
 */
export type EntryRecord = {
  readonly v: number
  readonly f: { readonly [name: string]: unknown }
  readonly n: readonly NoteVersion[]
  readonly [unknown: string]: unknown
}

export type FieldName = 'watched' | 'rating' | 'liked' | 'queued' | 'place'

/** What a record says, in the words of the app. */
export type Entry = {
  readonly watched: boolean
  readonly queued: boolean
  readonly liked: boolean
  readonly rating?: Rating
  readonly note: string
  /** Newest first, none empty, no text twice. More than one: texts for the user to reconcile. */
  readonly noteVersions: readonly NoteVersion[]
  /** The place in the queue, as a fractional index. */
  readonly place?: string
  readonly queuedAt?: Stamp
}

export const RECORD_VERSION = 1

const TEXT = 'text:'

/** The name of a record's part that is a text: `note`, or the key of another text. */
export const partOfText = (key: string | undefined): string =>
  key === undefined ? 'note' : TEXT + key

/** Whether a part is a text, and under which key; the note has none. */
export const textOfPart = (part: string): { key?: string } | undefined =>
  part === 'note' ? {} : part.startsWith(TEXT) ? { key: part.slice(TEXT.length) } : undefined

const emptyRecord: EntryRecord = { v: RECORD_VERSION, f: {}, n: [] }
const emptyEntry: Entry = Object.freeze({
  watched: false,
  queued: false,
  liked: false,
  note: '',
  noteVersions: [],
})

export function isFilmId(id: string): id is FilmId {
  return /^[a-z0-9-]{1,80}$/.test(id) && !(id in {})
}

/** The stamped value under a name, if the record has one. */
export function readField(record: EntryRecord | undefined, name: string): Field | undefined {
  const field = record && Object.hasOwn(record.f, name) ? record.f[name] : undefined
  return isField(field) ? field : undefined
}

export function isField(value: unknown): value is Field {
  return (
    typeof value === 'object' &&
    value !== null &&
    's' in value &&
    typeof value.s === 'string' &&
    'v' in value
  )
}

/** The moments of all its living values: what a clock must have seen before the next edit. */
export function listStamps({ f, n }: EntryRecord): Stamp[] {
  const stamps: Stamp[] = []
  for (const field of Object.values(f)) if (isField(field) && isStamp(field.s)) stamps.push(field.s)
  for (const { s } of n) if (isStamp(s)) stamps.push(s)
  return stamps
}

const entries = new WeakMap<EntryRecord, Entry>()

/** The same object for the same record, so that a component renders only when its film changed. */
export function readEntry(record: EntryRecord | undefined): Entry {
  if (!record) return emptyEntry
  const known = entries.get(record) ?? toEntry(record)
  entries.set(record, known)
  return known
}

function toEntry(record: EntryRecord): Entry {
  const is = (name: FieldName) => readField(record, name)?.v === true
  const rating = readField(record, 'rating')?.v
  const place = readField(record, 'place')?.v
  const queued = readField(record, 'queued')
  const noteVersions = readTexts(record)
  return {
    watched: is('watched'),
    queued: is('queued'),
    liked: is('liked'),
    ...(isRating(rating) && { rating }),
    note: noteVersions[0]?.t ?? '',
    noteVersions,
    ...(typeof place === 'string' && { place }),
    ...(queued?.v === true && { queuedAt: queued.s }),
  }
}

/** All versions of one text, emptied ones too, the oldest first. */
export const versionsOf = (
  record: EntryRecord | undefined,
  key: string | undefined,
): readonly NoteVersion[] => record?.n.filter(({ k }) => k === key) ?? []

/**
 * What one text says: newest first, none empty, none twice. An emptied text never stands against
 * another: an edit beats a clear made without knowing it.
 */
export function readTexts(record: EntryRecord | undefined, key?: string): NoteVersion[] {
  const newestFirst = versionsOf(record, key).toReversed()
  return newestFirst.filter(
    ({ t }, at) => t !== '' && newestFirst.findIndex((version) => version.t === t) === at,
  )
}

/** A copy in which the field holds the value, from the given moment on. */
export function withField(
  record: EntryRecord = emptyRecord,
  name: string,
  value: unknown,
  stamp: Stamp,
): EntryRecord {
  return { ...record, f: { ...record.f, [name]: { s: stamp, v: value } } }
}

const PREDECESSORS = 64

/**
 * A copy in which the text replaces the versions its writer had seen, and those alone: any other
 * version that lives in the record stays beside it. Without a key it is the note. Forgetting the oldest predecessors can only show
 * an old text again, never lose one.
 */
export function withText(
  record: EntryRecord = emptyRecord,
  text: string,
  seen: readonly Stamp[],
  stamp: Stamp,
  key?: string,
): EntryRecord {
  const known = versionsOf(record, key)
  const seenTexts = new Set(['', ...known.filter(({ s }) => seen.includes(s)).map(({ t }) => t)])
  const replaced = known.filter(({ t }) => seenTexts.has(t))
  const predecessors = new Set([
    ...seen.filter(isStamp),
    ...replaced.flatMap(({ s, p }) => [...p, s]),
  ])
  predecessors.delete(stamp)
  const p = [...predecessors].sort().slice(-PREDECESSORS)
  const others = record.n.filter((version) => !replaced.includes(version))
  const version = { s: stamp, t: text, p, ...(key !== undefined && { k: key }) }
  return { ...record, n: [...others, version].sort(byStamp) }
}

/** The oldest first; those of one moment in an order that is the same on every device. */
export const byStamp = (a: NoteVersion, b: NoteVersion) =>
  compare(a.s, b.s) || compare(a.t, b.t) || compare(partOfText(a.k), partOfText(b.k))

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
