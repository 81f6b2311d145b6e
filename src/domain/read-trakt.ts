import { parseImdbId } from './imdb-id.ts'
import { readDay } from './foreign-day.ts'
import { readRating } from './foreign-rating.ts'
import type { ForeignRow, RowPlace, Unreadable } from './foreign-row.ts'
import type { RowReading } from './read-table-row.ts'

type Parts = { readonly [name: string]: unknown }

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** By which of its parts an item of a list from Trakt is known. */
const SIGNS = ['watched_at', 'rated_at', 'listed_at', 'last_watched_at', 'plays', 'liked_at']

/** Whether a list is one of Trakt's: its items tell of films, shows or episodes, and when. */
export const isTrakt = (items: readonly unknown[]): boolean =>
  items.some(
    (item) =>
      isParts(item) &&
      ['movie', 'show', 'episode', 'season'].some((name) => isParts(item[name])) &&
      SIGNS.some((sign) => sign in item),
  )

/** The lists in a file of Trakt's: the file itself, or the parts of an object, each by its name. */
export function traktLists(value: unknown): [string, readonly unknown[]][] {
  if (Array.isArray(value)) return isTrakt(value) ? [['', value]] : []
  if (!isParts(value)) return []
  return Object.entries(value).flatMap(([name, part]): [string, readonly unknown[]][] =>
    Array.isArray(part) && isTrakt(part) ? [[name, part]] : [],
  )
}

/**
 * What one item of a list from Trakt says. `isWatchlist` tells the queue from the lists that people
 * make, in which being listed says nothing but the list's name.
 */
export function readTraktItem(
  item: unknown,
  place: RowPlace,
  list: { isWatchlist: boolean; name?: string },
): RowReading {
  const faults: Unreadable[] = []
  const fail = (reason: string) => void faults.push({ ...place, reason })
  const movie = isParts(item) ? item['movie'] : undefined
  if (!isParts(item) || !isParts(movie)) {
    const kind = isParts(item) && typeof item['type'] === 'string' ? item['type'] : undefined
    fail(kind === undefined ? 'It names no film.' : `It is not about a film: “${kind}”.`)
    return { faults }
  }
  const ids = isParts(movie['ids']) ? movie['ids'] : {}
  const imdb = typeof ids['imdb'] === 'string' ? parseImdbId(ids['imdb']) : undefined
  const tmdb = Number.isSafeInteger(ids['tmdb']) ? Number(ids['tmdb']) : undefined
  const title = typeof movie['title'] === 'string' ? movie['title'].trim() : ''
  if (title === '' && imdb === undefined && tmdb === undefined) {
    fail('It names no film.')
    return { faults }
  }
  function day(name: string) {
    const value = item && (item as Parts)[name]
    if (value === undefined || value === null) return undefined
    const found = typeof value === 'string' ? readDay(value) : 'unfit'
    if (found === 'unfit')
      fail(`“${JSON.stringify(value)}” is no day; the rest of the item is read.`)
    return found === 'unfit' || found === 'none' ? undefined : found
  }
  const given = item['rating'] === undefined ? 'none' : readRating(textOf(item['rating']), 10)
  if (given === 'unfit') {
    fail(`The rating “${textOf(item['rating'])}” is not one of ten; the rest of the item is read.`)
  }
  const isPlay = 'watched_at' in item
  const isListed = 'listed_at' in item
  const plays = Number(item['plays'] ?? 0)
  const isWatched = isPlay || plays > 0 || 'last_watched_at' in item
  const on = day('watched_at') ?? day('last_watched_at')
  const said = day('rated_at') ?? on ?? day('listed_at')
  const year = movie['year']
  const note = item['notes']
  const row: ForeignRow = {
    ...place,
    title,
    ...(Number.isSafeInteger(year) && { year: Number(year) }),
    ...(imdb !== undefined && { imdb }),
    ...(tmdb !== undefined && { tmdb }),
    ...(said && { said }),
    ...(given !== 'unfit' && given !== 'none' && { rating: given }),
    ...(isWatched && {
      watched: true,
      viewing: {
        ...(on && { on }),
        ...(isPlay && item['id'] !== undefined && { entry: textOf(item['id']) }),
        ...(!isPlay && plays > 1 && { plays: Math.min(plays, MOST_PLAYS) }),
      },
    }),
    ...(list.isWatchlist && isListed && { queued: true }),
    ...(list.name !== undefined && isListed && { tags: [list.name] }),
    ...(typeof note === 'string' && note.trim() !== '' && { text: note }),
  }
  return { row, faults }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** More than anybody has seen one film. */
const MOST_PLAYS = 1000
