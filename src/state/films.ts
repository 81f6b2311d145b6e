import { filmCards, findFilmCard } from '#catalogue/catalogue.ts'
import { readField } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { readOwnFilm } from '#domain/own-film.ts'
import { MY_VIEWS } from '#domain/saved-views.ts'
import { readRecords, useRecords } from './entries.ts'
import type { Records } from './records.ts'

const lists = new WeakMap<Records, readonly FilmCard[]>()
let latest = filmCards

/** The films of the catalogue, then those the user added, in the order of their titles. */
export const useFilms = (): readonly FilmCard[] => filmsOf(useRecords())

/** The same without following it. */
export const readFilms = (): readonly FilmCard[] => filmsOf(readRecords())

/** A film of the catalogue, or one the user added and has not removed. */
export function findFilm(id: FilmId): FilmCard | undefined {
  const record = readRecords().get(id)
  return findFilmCard(id) ?? (record && readOwnFilm(id, record))
}

/** What to call a film, also one that is no longer here. */
export const titleOfFilm = (id: FilmId): string =>
  id === MY_VIEWS ? 'Saved views' : (findFilm(id)?.title ?? ownTitle(id) ?? id)

function ownTitle(id: FilmId): string | undefined {
  const title = readField(readRecords().get(id), 'own:title')?.v
  return typeof title === 'string' ? title : undefined
}

function filmsOf(records: Records): readonly FilmCard[] {
  const known = lists.get(records)
  if (known) return known
  const own = [...records].flatMap(([id, record]) =>
    findFilmCard(id) ? [] : (readOwnFilm(id, record) ?? []),
  )
  const films = own.length > 0 ? [...filmCards, ...own.sort(byTitle)] : filmCards
  // Most changes touch no film's facts: then it is the same list, and nothing is rendered for it.
  const isSame = films.length === latest.length && films.every((film, at) => film === latest[at])
  latest = isSame ? latest : films
  lists.set(records, latest)
  return latest
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const byTitle = (a: FilmCard, b: FilmCard) => compare(a.title, b.title)
