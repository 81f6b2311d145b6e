import {
  countSentence,
  csvFile,
  sayLikes,
  sayTags,
  staysOut,
  sumOver,
  type Export,
} from './export-file.ts'
import { isNamed, isSeen, textsWritten, type KeptFilm } from './kept-films.ts'

const COLUMNS = [
  'imdb_id',
  'tmdb_id',
  'title',
  'year',
  'type',
  'watched_at',
  'watchlisted_at',
  'rating',
  'rated_at',
] as const

/**
 * A line for each viewing, one for the film's rating, one for its place in the queue, as Trakt imports
 * them. A bare day is read there as noon where the person is, so that it stays the same day.
 */
export function exportTrakt(films: readonly KeptFilm[]): Export {
  const named = films.filter(isNamed)
  const rows = named.flatMap(filmRows)
  return {
    files: [csvFile('trakt.csv', COLUMNS, rows, 'bare')],
    leftOut: listLeftOut(films, named),
  }
}

const moment = (ms: number | undefined) => (ms === undefined ? '' : new Date(ms).toISOString())

function filmRows(kept: KeptFilm): string[][] {
  const { film, viewings, rating, ratedAt, queued, queuedAt } = kept
  const { imdb = '', tmdb = '', title, year = '' } = film
  const named = [imdb, String(tmdb), title, String(year), 'movie']
  const seen = viewings.filter(({ isPlanned }) => !isPlanned).map(({ on = 'unknown' }) => on)
  const days = seen.length > 0 ? seen : isSeen(kept) ? ['unknown'] : []
  const rated = rating ? [String(rating), moment(ratedAt)] : ['', '']
  const rows = days.map((day, at) => [...named, day, '', ...(at === 0 ? rated : ['', ''])])
  // Trakt asks only whether something stands there. Left empty, the film would count as watched.
  const queuedRow = [...named, '', moment(queuedAt) || 'unknown', '', '']
  return [
    ...rows,
    ...(rating && rows.length === 0 ? [[...named, '', '', ...rated]] : []),
    ...(queued === undefined ? [] : [queuedRow]),
  ]
}

function listLeftOut(films: readonly KeptFilm[], named: readonly KeptFilm[]): string[] {
  const out = staysOut('Trakt’s file')
  return [
    ...countSentence(
      films.length - named.length,
      'film',
      (isOne) =>
        `that left the catalogue ${isOne ? 'has' : 'have'} no title here and ${isOne ? 'stays' : 'stay'} out.`,
    ),
    ...countSentence(
      named.filter(({ film }) => film.imdb === undefined && film.tmdb === undefined).length,
      'film',
      (isOne) => `${isOne ? 'has' : 'have'} no IMDb id, so Trakt can only go by title and year.`,
    ),
    ...countSentence(
      sumOver(
        films,
        ({ viewings }) => viewings.filter(({ rating }) => rating !== undefined).length,
      ),
      'rating',
      (isOne) =>
        `of a single viewing ${isOne ? 'stays' : 'stay'} out: Trakt keeps one for each film.`,
    ),
    ...countSentence(
      sumOver(films, (kept) => textsWritten(kept).length),
      'text',
      (isOne) => `you wrote ${out(isOne)}`,
    ),
    ...sayTags(films, out),
    ...sayLikes(films, out),
    ...countSentence(
      sumOver(
        films,
        ({ viewings }) => viewings.filter(({ on, isPlanned }) => !on && !isPlanned).length,
      ),
      'viewing',
      (isOne) =>
        `${isOne ? 'has' : 'have'} no date, and ${isOne ? 'is' : 'are'} marked as of an unknown day.`,
    ),
  ]
}
