import { filmCards, findFilmCard } from '#catalogue/catalogue.ts'
import { readField, type EntryRecord } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { readOwnFilm } from '#domain/own-film.ts'
import { RECORDS_APART } from '#domain/records-apart.ts'
import { readRecords, useFromRecords } from './entries.ts'
import { areSomeGone, changedSince, type Records } from './records.ts'

/** The list made last, the records it was made of, and the user's own films in it. */
let latest = filmCards
let listed: Records = new Map()
let cards: ReadonlyMap<FilmId, FilmCard> = new Map()

/** The films of the catalogue, then those the user added, in the order of their titles. */
export const useFilms = (): readonly FilmCard[] => useFromRecords(filmsOf)

/** The same without following it. */
export const readFilms = (): readonly FilmCard[] => filmsOf(readRecords())

/** A film of the catalogue, or one the user added and has not removed. */
export function findFilm(id: FilmId): FilmCard | undefined {
  const record = readRecords().get(id)
  return findFilmCard(id) ?? (record && readOwnFilm(id, record))
}

/** What to call a film, also one that is no longer here. */
export const titleOfFilm = (id: FilmId): string => titleIn(id, readRecords().get(id))

/** What to call a film of which this record is kept somewhere. */
export function titleIn(id: FilmId, record: EntryRecord | undefined): string {
  const own = readField(record, 'own:title')?.v
  const named = typeof own === 'string' && own.trim() !== '' ? own : id
  return RECORDS_APART.get(id) ?? findFilmCard(id)?.title ?? named
}

/** Most changes touch no film's facts: then it is the same list, and nothing is rendered for it. */
export function filmsOf(records: Records): readonly FilmCard[] {
  if (records === listed) return latest
  const changed = changedSince(listed, records)
  if (areSomeGone(listed, records, changed)) {
    listed = cards = new Map()
    latest = filmCards
    return filmsOf(records)
  }
  listed = records
  const found = changed.map(([id, record]) => [id, readOwnFilm(id, record)] as const)
  const news = found.filter(([id, card]) => card !== cards.get(id) && !findFilmCard(id))
  if (news.length === 0) return latest
  const all = new Map(cards)
  for (const [id, card] of news) {
    if (card) all.set(id, card)
    else all.delete(id)
  }
  cards = all
  latest = all.size > 0 ? [...filmCards, ...[...all.values()].sort(byTitle)] : filmCards
  return latest
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
/** Of two with one title, the same comes first on every device. */
const byTitle = (a: FilmCard, b: FilmCard) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
