import { filmCards, findFilmCard } from '#catalogue/catalogue.ts'
import { readField } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { readOwnFilm } from '#domain/own-film.ts'
import { readRecords, useRecords } from './entries.ts'
import { changedSince, type Records } from './records.ts'

/** The list made last, the records it was made of, and the user's own films in it. */
let latest = filmCards
let listed: Records = new Map()
let cards: ReadonlyMap<FilmId, FilmCard> = new Map()

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
export const titleOfFilm = (id: FilmId): string => findFilm(id)?.title ?? ownTitle(id) ?? id

function ownTitle(id: FilmId): string | undefined {
  const title = readField(readRecords().get(id), 'own:title')?.v
  return typeof title === 'string' ? title : undefined
}

/** Most changes touch no film's facts: then it is the same list, and nothing is rendered for it. */
function filmsOf(records: Records): readonly FilmCard[] {
  const ids = new Set(changedSince(listed, records).map(([id]) => id))
  const added = [...ids].filter((id) => !listed.has(id))
  if (records.size !== listed.size + added.length) {
    // Some are gone, as after everything was erased: made anew.
    listed = cards = new Map()
    latest = filmCards
    return filmsOf(records)
  }
  listed = records
  const ownFilm = (id: FilmId) => {
    const record = records.get(id)
    return record && !findFilmCard(id) ? readOwnFilm(id, record) : undefined
  }
  if ([...ids].every((id) => ownFilm(id) === cards.get(id))) return latest
  const kept = [...cards.values()].filter(({ id }) => !ids.has(id))
  const own = [...kept, ...[...ids].flatMap((id) => ownFilm(id) ?? [])].sort(byTitle)
  cards = new Map(own.map((card) => [card.id, card]))
  latest = own.length > 0 ? [...filmCards, ...own] : filmCards
  return latest
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const byTitle = (a: FilmCard, b: FilmCard) => compare(a.title, b.title)
