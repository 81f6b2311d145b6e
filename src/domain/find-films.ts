import { foldText } from '#lib/fold-text.ts'
import type { CatalogueQuery, Sort } from './catalogue-query.ts'
import { readEntry, type EntryRecord } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { fitsFilters } from './film-filters.ts'

/** Folded text of a film's page and of what the user wrote on it; nothing until it has been loaded. */
export type TextOf = (id: FilmId, record: EntryRecord | undefined) => string

export type Catalogue = {
  films: readonly FilmCard[]
  records: ReadonlyMap<FilmId, EntryRecord>
  textOf: TextOf
}

/** The films the query lets through, in its order; ties keep the catalogue's order. */
export function findFilms(
  { films, records, textOf }: Catalogue,
  query: CatalogueQuery,
): FilmCard[] {
  const fits = fitsFilters(query, records)
  const words = foldText(query.q ?? '').split(' ')
  const found = films.filter(
    (film) =>
      fits(film) && hasWords(`${cardText(film)} ${textOf(film.id, records.get(film.id))}`, words),
  )
  const rank = ranks(records)[query.sort ?? 'catalogue']
  return found.sort((a, b) => rank(a) - rank(b) || a.order - b.order)
}

/** Where words are written apart, each is found from its beginning: "anders" is not in "understanders". */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    ` ${text}`.includes(/^[\p{sc=Latin}\d]/u.test(word) ? ` ${word}` : word),
  )
}

/** What is not known comes last. */
const UNKNOWN = Number.MAX_SAFE_INTEGER

const ranks = (
  records: Catalogue['records'],
): Record<Sort | 'catalogue', (film: FilmCard) => number> => ({
  catalogue: (film) => film.order,
  filmed: (film) => film.filmedFrom ?? UNKNOWN,
  year: (film) => film.year ?? UNKNOWN,
  minutes: (film) => film.minutes ?? UNKNOWN,
  rating: (film) => -(readEntry(records.get(film.id)).rating ?? 0),
})

/** Makes what a search looks through, a film at a step: for the first key it would take too long. */
export function* foldCards(films: readonly FilmCard[]): Generator<undefined, undefined> {
  for (const film of films) {
    cardText(film)
    yield
  }
}

const cardTexts = new WeakMap<FilmCard, string>()

/** All a card says, folded; made once per film, because every key typed asks for it. */
function cardText(film: FilmCard): string {
  const known = cardTexts.get(film)
  if (known !== undefined) return known
  const { title, alsoTitled, originalTitle, year, line, directors, themes } = film
  const parts = [title, alsoTitled, originalTitle?.text, originalTitle?.romanised, year, line]
  const text = foldText([...parts, film.kind, ...directors, ...themes].join(' '))
  cardTexts.set(film, text)
  return text
}
