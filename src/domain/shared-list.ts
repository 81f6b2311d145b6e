import { isFilmId } from './entry.ts'
import type { FilmId } from './film.ts'
import { parseImdbId } from './imdb-id.ts'
import { isRating, type Rating } from './rating.ts'

/** A film as it is passed on: one of the catalogue by its id, any other by what it is called. */
export type SharedFilm = {
  readonly film:
    | { readonly id: FilmId }
    | { readonly title: string; readonly year?: number; readonly imdb?: string }
  readonly rating?: Rating
  readonly note?: string
}

/** What one person recommends to another. */
export type SharedList = {
  readonly title: string
  readonly message: string
  readonly films: readonly SharedFilm[]
}

export const LIST_FORMAT = 'reel-north-list'
const MOST_FILMS = 500

/**
 * The list as a short text: a film is its id, or its title, year and IMDb id, then a rating in half
 * stars (0 for none) and a note, where there are such. Any text at all survives.
 */
export const formatSharedList = ({ title, message, films }: SharedList): string =>
  JSON.stringify({
    format: LIST_FORMAT,
    title,
    ...(message !== '' && { message }),
    films: films.map(toSharedRow),
  })

/** A film as it stands in a link. */
export function toSharedRow({ film, rating, note }: SharedFilm): unknown[] {
  const named = 'id' in film ? film.id : [film.title, film.year ?? 0, film.imdb ?? '']
  const row = [named, rating ?? 0, note ?? '']
  return note ? row : rating ? row.slice(0, 2) : row.slice(0, 1)
}

/** What such a text says; undefined for any other. What is not as it should be in a film is left out. */
export function parseSharedList(text: string): SharedList | undefined {
  const { format, title, message, films } = parseObject(text)
  if (format !== LIST_FORMAT || !Array.isArray(films)) return undefined
  return {
    title: textOf(title).slice(0, LONGEST_LINE),
    message: textOf(message),
    films: films.slice(0, MOST_FILMS).flatMap(parseSharedRow),
  }
}

const LONGEST_LINE = 300
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The members of the object that a text in JSON is; none if it is something else. */
export function parseObject(text: string): { [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** What such a row says; nothing for any other. */
export function parseSharedRow(row: unknown): SharedFilm[] {
  const [named, rating, note]: unknown[] = Array.isArray(row) ? row : []
  const film = readFilm(named)
  if (!film) return []
  return [
    {
      film,
      ...(isRating(rating) && { rating }),
      ...(typeof note === 'string' && note !== '' && { note }),
    },
  ]
}

function readFilm(named: unknown): SharedFilm['film'] | undefined {
  if (typeof named === 'string') return isFilmId(named) ? { id: named } : undefined
  const [title, year, imdb]: unknown[] = Array.isArray(named) ? named : []
  const called = textOf(title).slice(0, LONGEST_LINE)
  if (called.trim() === '') return undefined
  const id = parseImdbId(textOf(imdb))
  return {
    title: called,
    ...(typeof year === 'number' && year >= 1870 && year <= 2100 && { year: Math.floor(year) }),
    ...(id !== undefined && { imdb: id }),
  }
}
