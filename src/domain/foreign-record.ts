import {
  byStamp,
  readField,
  RECORD_VERSION,
  versionsOf,
  type EntryRecord,
  type Field,
  type NoteVersion,
} from './entry.ts'
import { toOwnFields } from './own-film-facts.ts'
import type { Rating } from './rating.ts'
import { fieldsToTag } from './tags.ts'
import { viewingField, viewingText } from './viewing.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import type { ForeignRow } from './foreign-row.ts'
import { foreignStamp, stampAfter } from './foreign-stamp.ts'
import { firstOf } from './foreign-films.ts'
import { listForeignTimes, type ForeignTime } from './foreign-viewings.ts'

export type ForeignRecord = {
  record: EntryRecord
  /** Ratings of the film that disagree in the file: each with its day, the one that counts last. */
  disagreeing: readonly { rating: Rating; on?: CalendarDay }[]
}

type Options = {
  ours: EntryRecord | undefined
  /** Taken as a film of the user's own, which then is a part of the record. */
  asOwn: boolean
  today: CalendarDay
}

/**
 * What a file says of one film as a record of ours, to be joined with what is here. Its stamps come
 * from the file alone; what stands here already is in it as it stands here.
 */
export function toForeignRecord(
  rows: readonly ForeignRow[],
  { ours, asOwn, today }: Options,
): ForeignRecord {
  const f: Record<string, unknown> = {}
  const n: NoteVersion[] = []

  function set(name: string, v: unknown, row: { said?: CalendarDay | undefined }, order = 0) {
    const here = readField(ours, name)
    // A film of one's own that was taken off the lists comes back, since that is what was asked for.
    const s =
      name === 'own' && here
        ? stampAfter(here.s, name)
        : foreignStamp(row.said, name + JSON.stringify(v), { today, order })
    f[name] = here && sameValue(here.v, v) ? here : { s, v }
  }
  function write(key: string | undefined, text: string, said: CalendarDay | undefined) {
    const here = versionsOf(ours, key).find(({ t }) => t === text)
    const s = foreignStamp(said, key === undefined ? text : `${key} ${text}`, { today })
    const version = here ?? { s, t: text, p: [], ...(key !== undefined && { k: key }) }
    if (!n.some((other) => other.s === version.s && other.t === version.t && other.k === key)) {
      n.push(version)
    }
  }

  if (asOwn) setOwnFilm(rows, ours, set)
  for (const flag of ['watched', 'liked', 'queued'] as const) {
    const saying = rows.filter((row) => row[flag])
    const last = saying.at(-1)
    if (last) set(flag, true, { said: latestOf(saying) }, flag === 'queued' ? last.line : 0)
  }
  const given = rows
    .flatMap(({ rating, viewing, said }) =>
      rating ? { rating, on: viewing?.on ?? said, said } : [],
    )
    .sort((a, b) => compare(a.on ?? '', b.on ?? ''))
  const counts = given.at(-1)
  if (counts) set('rating', counts.rating, { said: counts.on })
  for (const time of listForeignTimes(rows, ours)) setViewing(time)
  for (const { text, viewing, said } of rows) {
    if (text !== undefined && !viewing) write(undefined, text, said)
  }
  for (const row of rows) {
    for (const tag of row.tags ?? []) {
      for (const name of Object.keys(fieldsToTag(ours, tag))) {
        if (!Object.hasOwn(f, name)) set(name, true, row)
      }
    }
  }

  function setViewing({ id, on, isRewatch, ratings, rows }: ForeignTime) {
    const rating = ratings.at(-1)
    const value: Value = {
      ...(on && { on }),
      ...(rating && { rating }),
      ...(isRewatch && { rewatch: true }),
    }
    const name = viewingField(id)
    const here = readField(ours, name)
    const both: Value | undefined = isValue(here?.v) ? { ...value, ...here.v } : undefined
    const isCompleted = here && both && Object.entries(value).every(([part, v]) => both[part] === v)
    if (isCompleted && !sameValue(here.v, both)) {
      f[name] = { s: stampAfter(here.s, name), v: both }
    } else if (isCompleted) f[name] = here
    else set(name, both ? { ...both, ...value } : value, { said: latestOf(rows) ?? on })
    for (const { text, said } of rows) {
      if (text !== undefined) write(viewingText(id, 'remark'), text, said)
    }
  }

  const disagreeing = given.filter(
    ({ rating }, at) => given.findLastIndex((other) => other.rating === rating) === at,
  )
  return {
    record: { v: RECORD_VERSION, f, n: n.sort(byStamp) },
    disagreeing:
      disagreeing.length > 1
        ? disagreeing.map(({ rating, on }) => ({ rating, ...(on && { on }) }))
        : [],
  }
}

/**
 * Whether a record of ours has what the rows say: all of it, or a part of it from the very file, under
 * the stamp that this has.
 */
export function isSaidBy(
  ours: EntryRecord | undefined,
  rows: readonly ForeignRow[],
  today: CalendarDay,
): boolean {
  const statements = (ours?: EntryRecord) => {
    const { f, n } = toForeignRecord(rows, { ours, asOwn: false, today }).record
    return [...Object.entries(f), ...n.map((version) => ['', version] as const)]
  }
  if (!ours) return false
  const texts = new Set(ours.n.map(({ s, t }) => s + t))
  const isHere = ([name, part]: readonly [string, unknown]) =>
    name === ''
      ? texts.has((part as NoteVersion).s + (part as NoteVersion).t)
      : readField(ours, name)?.s === (part as Field).s
  const all = statements(ours)
  return (all.length > 0 && all.every(isHere)) || statements().some(isHere)
}

type Value = { readonly [part: string]: unknown }
const isValue = (value: unknown): value is Value => typeof value === 'object' && value !== null

const sameValue = (one: unknown, other: unknown) => sorted(one) === sorted(other)
const sorted = (value: unknown) =>
  JSON.stringify(
    isValue(value) && !Array.isArray(value) ? Object.entries(value).sort(byName) : value,
  )

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => compare(a, b)

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const latestOf = (rows: readonly ForeignRow[]) =>
  rows
    .flatMap(({ said }) => said ?? [])
    .sort(compare)
    .at(-1)

function setOwnFilm(
  rows: readonly ForeignRow[],
  ours: EntryRecord | undefined,
  set: (name: string, v: unknown, row: ForeignRow) => void,
) {
  const [first] = rows
  if (!first) return
  const [year, imdb, minutes] = [
    firstOf(rows, 'year'),
    firstOf(rows, 'imdb'),
    firstOf(rows, 'minutes'),
  ]
  const facts = toOwnFields({
    title: firstOf(rows, 'title') ?? imdb ?? `TMDB ${firstOf(rows, 'tmdb')}`,
    ...(year !== undefined && { year }),
    ...(imdb !== undefined && { imdb }),
    ...(minutes !== undefined && { minutes }),
    directors: firstOf(rows, 'directors') ?? [],
    countries: [],
    languages: [],
  })
  set('own', true, first)
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null && !readField(ours, name)) set(name, value, first)
  }
}
