import type { DayOrder } from './foreign-day.ts'
import type { Scale } from './foreign-rating.ts'

/** What a column of a table can say of a film. */
export const MEANINGS = [
  'title',
  'original title',
  'year',
  'release day',
  'IMDb id',
  'TMDB id',
  'rating',
  'day of the entry',
  'day listed',
  'day watched',
  'watched',
  'liked',
  'in the queue',
  'rewatch',
  'note',
  'tags',
  'directors',
  'minutes',
  'entry',
  'kind',
] as const

export type Meaning = (typeof MEANINGS)[number]

/** Which column has which meaning, by its place. */
export type Columns = { readonly [meaning in Meaning]?: number }

/** What being in a table says of a film, beyond its cells. */
export type Standing = 'watched' | 'queued' | 'liked' | 'nothing'

/** How the rows of a table are to be read. */
export type TableRules = {
  readonly source: string
  /** The first row names the columns, and is none itself. */
  readonly hasHeader: boolean
  readonly columns: Columns
  readonly scale: Scale
  readonly dayOrder: DayOrder
  /** What every row says. */
  readonly standing: Standing
  /** A film that was rated was watched. */
  readonly ratedIsWatched: boolean
  /** A row on a day is one viewing. */
  readonly dayIsViewing: boolean
  /** Every film of the table has these tags. */
  readonly tags?: readonly string[]
}

/** What only the person can say of a table, with what it most likely is. */
export type TableQuestion = {
  readonly kind: 'columns'
  readonly header: readonly string[]
  readonly samples: readonly (readonly string[])[]
  readonly guess: TableRules
  /** The columns are known; what the films are to the person is not. */
  readonly isKnown: boolean
}

/** A column's name, so that ways to write it are one: "Letterboxd URI", "LetterboxdURI", "letterboxd_uri". */
export const columnKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The columns of these names, where the table has them. */
export function findColumns(
  header: readonly string[],
  names: Readonly<Record<string, Meaning>>,
): Columns {
  const found: { [meaning in Meaning]?: number } = {}
  for (const [at, name] of header.entries()) {
    const key = columnKey(name)
    const meaning = Object.hasOwn(names, key) ? names[key] : undefined
    // The first of two columns that say the same.
    if (meaning !== undefined) found[meaning] ??= at
  }
  return found
}
