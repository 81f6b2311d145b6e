import { foldText } from '#lib/fold-text.ts'
import type { Entry } from './entry.ts'
import type { FilmCard, FilmId, FilmKind } from './film.ts'
import { type Theme, themeSlug } from './theme.ts'

export const STATUSES = ['watched', 'unwatched', 'queued', 'liked'] as const
export const KINDS = ['documentary', 'fiction'] as const satisfies FilmKind[]
export const SORTS = ['filmed', 'year', 'minutes', 'rating'] as const

export type Status = (typeof STATUSES)[number]
export type Sort = (typeof SORTS)[number]

/** What the catalogue's address can say. A missing field restricts nothing. */
export type CatalogueQuery = {
  q?: string
  status?: Status
  theme?: string
  kind?: FilmKind
  sort?: Sort
}

const LONGEST_SEARCH = 200

/**
 * Takes what it understands from an address and drops the rest; it never throws. Every value is
 * expected as the text that stands in the address, so `?q=1917` is the word 1917.
 */
export function parseCatalogueQuery(
  search: Record<string, unknown>,
  themes: readonly Theme[],
): CatalogueQuery {
  const q = typeof search['q'] === 'string' ? firstCharacters(search['q'], LONGEST_SEARCH) : ''
  const status = oneOf(STATUSES, search['status'])
  const kind = oneOf(KINDS, search['kind'])
  const sort = oneOf(SORTS, search['sort'])
  const theme = themes.find(({ slug }) => slug === search['theme'])?.slug
  return {
    ...(q !== '' && { q }),
    ...(status && { status }),
    ...(theme && { theme }),
    ...(kind && { kind }),
    ...(sort && { sort }),
  }
}

function oneOf<T extends string>(options: readonly T[], value: unknown): T | undefined {
  return options.find((option) => option === value)
}

/** The first so many code points, so that no character is cut in half. */
function firstCharacters(text: string, count: number): string {
  return text.length <= count
    ? text
    : Array.from(text.slice(0, 2 * count))
        .slice(0, count)
        .join('')
}

export type Catalogue = {
  films: readonly FilmCard[]
  entryOf: (id: FilmId) => Entry
  /** Folded running text of a film's page, once it has been loaded. */
  pageTextOf: (id: FilmId) => string
}

/** The films the query lets through, in its order; ties keep the catalogue's order. */
export function findFilms(
  { films, entryOf, pageTextOf }: Catalogue,
  query: CatalogueQuery,
): FilmCard[] {
  const words = foldText(query.q ?? '').split(' ')
  const found = films.filter(
    (film) =>
      hasStatus(entryOf(film.id), query.status) &&
      (query.kind === undefined || film.kind === query.kind) &&
      (query.theme === undefined ||
        film.themes.some((theme) => themeSlug(theme) === query.theme)) &&
      hasWords(`${cardText(film)} ${pageTextOf(film.id)}`, words),
  )
  const rank = ranks(entryOf)[query.sort ?? 'catalogue']
  return found.sort((a, b) => rank(a) - rank(b) || a.order - b.order)
}

/** Where words are written apart, each is found from its beginning: "anders" is not in "understanders". */
function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    ` ${text}`.includes(/^[\p{sc=Latin}\d]/u.test(word) ? ` ${word}` : word),
  )
}

function hasStatus(entry: Entry, status: Status | undefined): boolean {
  switch (status) {
    case undefined:
      return true
    case 'watched':
      return entry.watched
    case 'unwatched':
      return !entry.watched
    case 'queued':
      return entry.queued
    case 'liked':
      return entry.liked
  }
}

/** What is not known comes last. */
const UNKNOWN = Number.MAX_SAFE_INTEGER

const ranks = (
  entryOf: Catalogue['entryOf'],
): Record<Sort | 'catalogue', (film: FilmCard) => number> => ({
  catalogue: (film) => film.order,
  filmed: (film) => film.filmedFrom ?? UNKNOWN,
  year: (film) => film.year ?? UNKNOWN,
  minutes: (film) => film.minutes ?? UNKNOWN,
  rating: (film) => -(entryOf(film.id).rating ?? 0),
})

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
