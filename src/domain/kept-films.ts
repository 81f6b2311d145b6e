import type { CalendarDay } from '#lib/calendar-day.ts'
import { isFilmId, readEntry, readField, readTexts, type EntryRecord } from './entry.ts'
import type { Film, FilmId } from './film.ts'
import { readOwnFilmFacts, type OwnFilmFacts } from './own-film-facts.ts'
import { readQueue } from './queue.ts'
import type { Rating } from './rating.ts'
import { RECORDS_APART } from './records-apart.ts'
import { saysNothing } from './says-nothing.ts'
import { msOfStamp } from './stamp.ts'
import { readTags } from './tags.ts'
import {
  listPlannedViewings,
  listViewings,
  VIEWING_TEXTS,
  viewingField,
  viewingText,
  type ViewingText,
} from './viewing.ts'

/** What other programs know a film by. */
export type FilmIdentity = Pick<OwnFilmFacts, 'title' | 'year' | 'imdb' | 'directors'> &
  Partial<OwnFilmFacts> & { id: FilmId; tmdb?: number; minutes?: number }

/** One time of watching with what was written on it; `isPlanned`: written on before it came. */
export type KeptViewing = Readonly<Record<ViewingText, string>> & {
  readonly id: string
  readonly isPlanned?: true
  readonly on?: CalendarDay
  readonly rating?: Rating
  readonly isRewatch: boolean
  /** Said to be one by a file from elsewhere, whatever else is logged. */
  readonly isMarkedRewatch?: true
}

/** All a person keeps on a film, as any file can tell it: without the stamps that merging needs. */
export type KeptFilm = {
  readonly film: FilmIdentity
  readonly from: 'catalogue' | 'own' | 'gone'
  readonly watched: boolean
  readonly liked: boolean
  readonly rating?: Rating
  readonly ratedAt?: number
  /** Its place in the queue, from 1. */
  readonly queued?: number
  readonly queuedAt?: number
  readonly tags: readonly string[]
  readonly note: string
  /** Other versions that stand beside a note or another text of the film. */
  readonly versions: readonly string[]
  /** Oldest first. */
  readonly viewings: readonly KeptViewing[]
}

/** The films of the catalogue by what others know them by. */
export function identify({ id, title, year, directors, minutes, ids }: Film): FilmIdentity {
  return {
    id,
    title: title.value,
    year: year.value,
    minutes: minutes.value,
    directors: directors.map(({ name }) => name),
    ...(ids.imdb && { imdb: ids.imdb.value }),
    ...(ids.tmdb && { tmdb: ids.tmdb.value }),
  }
}

/** Every film something is kept on: those of the catalogue in its order, then all others. */
export function listKeptFilms(
  records: ReadonlyMap<FilmId, EntryRecord>,
  catalogue: readonly FilmIdentity[],
): KeptFilm[] {
  const known = new Map(catalogue.map((film) => [film.id, film]))
  const others = [...records.keys()].filter((id) => !known.has(id) && !RECORDS_APART.has(id))
  const ids = [...known.keys(), ...others].filter((id) => {
    const record = records.get(id)
    return isFilmId(id) && record && !saysNothing(record)
  })
  const queue = readQueue(
    ids.map((id) => ({ id })),
    (id) => readEntry(records.get(id)),
  )
  const placeOf = new Map(queue.map(({ id }, at) => [id, at + 1]))
  return ids.flatMap((id) => {
    const record = records.get(id)
    return record ? keptFilm(id, record, known.get(id), placeOf.get(id) ?? 0) : []
  })
}

function keptFilm(
  id: FilmId,
  record: EntryRecord,
  known: FilmIdentity | undefined,
  queued: number,
): KeptFilm {
  const { watched, liked, rating, note, noteVersions, queuedAt } = readEntry(record)
  const facts = readOwnFilmFacts(record)
  const isOwn = readField(record, 'own')?.v === true
  const ratedAt = readField(record, 'rating')?.s
  const viewings = listViewings(record).toReversed()
  const planned = listPlannedViewings(record)
  const ofViewings = [...viewings.map(({ id }) => id), ...planned].flatMap((viewing) =>
    VIEWING_TEXTS.flatMap((text) => readTexts(record, viewingText(viewing, text)).slice(1)),
  )
  return {
    film: known ?? { title: id, directors: [], ...withoutEmpty(facts), id },
    from: known ? 'catalogue' : isOwn ? 'own' : 'gone',
    watched,
    liked,
    ...(rating && { rating, ...momentOf('ratedAt', ratedAt) }),
    ...(queued > 0 && { queued, ...momentOf('queuedAt', queuedAt) }),
    tags: readTags(record).map(({ name }) => name),
    note,
    versions: [...noteVersions.slice(1), ...ofViewings].map(({ t }) => t),
    viewings: [
      ...viewings.map(({ id, on, rating, isRewatch }) => ({
        id,
        isRewatch,
        ...(on && { on }),
        ...(rating && { rating }),
        ...(isMarkedRewatch(record, id) && { isMarkedRewatch: true as const }),
        ...textsOf(record, id),
      })),
      ...planned.map((id) => ({
        id,
        isPlanned: true as const,
        isRewatch: viewings.length > 0,
        ...textsOf(record, id),
      })),
    ],
  }
}

function isMarkedRewatch(record: EntryRecord, id: string): boolean {
  const value = readField(record, viewingField(id))?.v as { rewatch?: unknown } | null | undefined
  return value?.rewatch === true
}

/** Lists of which nothing is known are not there, as with a film of the catalogue. */
function withoutEmpty(facts: OwnFilmFacts | undefined): Partial<OwnFilmFacts> {
  if (!facts) return {}
  const { countries, languages, directors, ...rest } = facts
  const list = (names: readonly string[]) => names.filter((name) => name !== '')
  const [some, others] = [list(countries), list(languages)]
  return {
    ...rest,
    directors: list(directors),
    ...(some.length > 0 && { countries: some }),
    ...(others.length > 0 && { languages: others }),
  }
}

/** When a value was set. A stamp whose time was lost says nothing. */
function momentOf<T extends string>(name: T, stamp = ''): Partial<Record<T, number>> {
  const ms = msOfStamp(stamp)
  return ms > 0 ? ({ [name]: ms } as Record<T, number>) : {}
}

function textsOf(record: EntryRecord, id: string): Record<ViewingText, string> {
  const text = (name: ViewingText) => readTexts(record, viewingText(id, name))[0]?.t ?? ''
  return { remark: text('remark'), before: text('before'), after: text('after') }
}

/** Whether somebody has seen the film: marked so, or logged. */
export const isSeen = ({ watched, viewings }: KeptFilm): boolean =>
  watched || viewings.some(({ isPlanned }) => !isPlanned)

/** Nobody else can tell what film it is that left the catalogue, and has no title here. */
export const isNamed = ({ from, film }: KeptFilm): boolean =>
  from !== 'gone' || film.title !== film.id

/** All that the person has written on the film, versions too. */
export const textsWritten = ({ note, versions, viewings }: KeptFilm): string[] =>
  [
    note,
    ...versions,
    ...viewings.flatMap((viewing) => VIEWING_TEXTS.map((name) => viewing[name])),
  ].filter((text) => text !== '')
