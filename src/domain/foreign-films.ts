import { foldText } from '#lib/fold-text.ts'
import type { ForeignRow } from './foreign-row.ts'

/** All rows about one film of the file. */
export type ForeignFilm = {
  /** The film's name among those of the file, always the same for the same film. */
  readonly key: string
  readonly title: string
  readonly year?: number
  readonly imdb?: string
  readonly tmdb?: number
  readonly rows: readonly ForeignRow[]
}

/** A title as it is compared; one of signs alone, such as "!!!", as it is. */
export const foldTitle = (title: string): string => foldText(title) || title.trim()

/** Brings together the rows about one film: of the same id, else of the same title and year. */
export function* groupingRows(
  rows: Iterable<ForeignRow>,
): Generator<undefined, readonly ForeignFilm[]> {
  const films = new Map<string, ForeignRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = films.get(key)
    if (known) known.push(row)
    else films.set(key, [row])
    yield
  }
  return Array.from(films, ([key, rows]) => toFilm(key, rows))
}

const keyOf = ({ imdb, tmdb, title, year }: ForeignRow) =>
  imdb ?? (tmdb === undefined ? `${foldTitle(title)} (${year ?? ''})` : `tmdb ${tmdb}`)

function toFilm(key: string, rows: readonly ForeignRow[]): ForeignFilm {
  const title = firstOf(rows, 'title')
  const year = firstOf(rows, 'year')
  const imdb = firstOf(rows, 'imdb')
  const tmdb = firstOf(rows, 'tmdb')
  return {
    key,
    title: title ?? imdb ?? key,
    ...(year !== undefined && { year }),
    ...(imdb !== undefined && { imdb }),
    ...(tmdb !== undefined && { tmdb }),
    rows,
  }
}

/** The first that any of the rows says. */
export function firstOf<K extends keyof ForeignRow>(
  rows: readonly ForeignRow[],
  name: K,
): ForeignRow[K] | undefined {
  return rows.find((row) => row[name] !== undefined && row[name] !== '')?.[name]
}
