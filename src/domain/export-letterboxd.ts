import {
  countSentence,
  csvFile,
  sayLikes,
  sayUncarried,
  sayVersions,
  staysOut,
  sumOver,
  type Export,
} from './export-file.ts'
import { isNamed, isSeen, textsWritten, type KeptFilm, type KeptViewing } from './kept-films.ts'
import type { Rating } from './rating.ts'
import { splitParts } from './split-parts.ts'

const FILM_COLUMNS = ['imdbID', 'tmdbID', 'Title', 'Year', 'Directors'] as const
const COLUMNS = [...FILM_COLUMNS, 'WatchedDate', 'Rewatch', 'Rating', 'Tags', 'Review'] as const

type ReviewOption = { withTexts: boolean }

/**
 * The films watched in the columns that Letterboxd imports, and the queue for its watchlist in a file
 * of its own: every film of the first counts as watched there. Notes and remarks become reviews, which
 * are public there, and so are written only when asked for.
 */
export function exportLetterboxd(films: readonly KeptFilm[], { withTexts }: ReviewOption): Export {
  const seen = films.filter((kept) => isSeen(kept) && isNamed(kept))
  const queue = films
    .filter((kept) => kept.queued !== undefined && isNamed(kept))
    .toSorted((a, b) => (a.queued ?? 0) - (b.queued ?? 0))
  const rows = seen.flatMap((kept) => filmRows(kept, withTexts))
  const parts = splitParts(rows, (part) => csvFile('', COLUMNS, part, 'bare').text)
  const name = (at: number) =>
    parts.length > 1 ? `letterboxd-watched-${at + 1}.csv` : 'letterboxd-watched.csv'
  const queueRows = queue.map(filmCells)
  return {
    files: [
      ...parts.map((part, at) => csvFile(name(at), COLUMNS, part, 'bare')),
      ...(queue.length > 0
        ? [csvFile('letterboxd-watchlist.csv', FILM_COLUMNS, queueRows, 'bare')]
        : []),
    ],
    leftOut: listLeftOut(films, seen, withTexts),
  }
}

function filmCells({ film }: KeptFilm): string[] {
  return [
    film.imdb ?? '',
    film.tmdb === undefined ? '' : String(film.tmdb),
    curly(film.title),
    film.year === undefined ? '' : String(film.year).padStart(4, '0'),
    film.directors.map(listed).join(', '),
  ]
}

type Row = readonly string[]

/** A line for each day it was watched on, then one for the film's own rating and note. */
function filmRows(kept: KeptFilm, withTexts: boolean): Row[] {
  const { note, rating, tags } = kept
  const texts = (text: string) => (withTexts ? toReview(text) : '')
  const dated = kept.viewings.filter(isDated)
  const row = (date: string, rewatch: string, rating: Rating | undefined, text: string): Row => [
    ...filmCells(kept),
    date,
    rewatch,
    rating ? String(rating / 2) : '',
    date === '' ? '' : tags.map(listed).join(', '),
    texts(text),
  ]
  const viewings = dated.map(({ on, isRewatch, rating, remark }) =>
    row(on, String(isRewatch), rating, remark),
  )
  const hasOwn = rating !== undefined || (withTexts && note !== '')
  return hasOwn || dated.length === 0 ? [...viewings, row('', '', rating, note)] : viewings
}

const isDated = (
  viewing: KeptViewing,
): viewing is KeptViewing & Required<Pick<KeptViewing, 'on'>> => viewing.on !== undefined

/** The page of Letterboxd and its own exports disagree on how a quote is escaped: so there is none. */
function curly(text: string): string {
  let quotes = 0
  return text.replaceAll('"', () => (quotes++ % 2 === 0 ? '“' : '”'))
}

/** In a list apart at commas a name can have none. */
const listed = (name: string) => curly(name).replaceAll(',', '‚')

/** Letterboxd reads HTML: what would be a tag or a character's code there stays as it was typed. */
const toReview = (text: string) =>
  curly(text)
    .replace(/&(?=#|[a-z][a-z\d]*;)/gi, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')

function listLeftOut(films: readonly KeptFilm[], seen: readonly KeptFilm[], withTexts: boolean) {
  const inFile = new Set(seen)
  const unmarked = films.filter(
    (kept) =>
      !inFile.has(kept) &&
      isNamed(kept) &&
      (kept.rating !== undefined || textsWritten(kept).length > 0),
  )
  const isTagless = ({ tags, viewings }: KeptFilm) => tags.length > 0 && !viewings.some(isDated)
  const written = sumOver(films, (kept) => textsWritten(kept).length)
  const thoughts = sumOver(
    films,
    ({ viewings }) =>
      viewings.flatMap(({ before, after }) => [before, after]).filter(Boolean).length,
  )
  const undatedRemarks = sumOver(
    seen,
    ({ viewings }) => viewings.filter(({ on, remark }) => !on && remark !== '').length,
  )
  return [
    ...countSentence(
      sumOver(seen, ({ viewings }) => viewings.filter((one) => !one.on && !one.isPlanned).length),
      'viewing',
      (isOne) =>
        `${isOne ? 'has' : 'have'} no date: Letterboxd’s file leaves ${isOne ? 'it' : 'them'} out.`,
    ),
    ...countSentence(
      unmarked.length,
      'film',
      (isOne) =>
        `${isOne ? 'has' : 'have'} a rating or words but ${isOne ? 'is' : 'are'} not watched: Letterboxd would make ${isOne ? 'it' : 'them'} watched, so ${isOne ? 'it stays' : 'they stay'} out.`,
    ),
    ...countSentence(
      films.filter((kept) => !isNamed(kept)).length,
      'film',
      (isOne) =>
        `that left the catalogue ${isOne ? 'has' : 'have'} no title here and ${isOne ? 'stays' : 'stay'} out.`,
    ),
    ...countSentence(
      films.filter(isTagless).length,
      'film',
      (isOne) =>
        `${isOne ? 'has' : 'have'} tags but no dated viewing, where Letterboxd keeps tags.`,
    ),
    ...sayLikes(films, staysOut('the file')),
    ...(withTexts
      ? [
          ...countSentence(
            thoughts + undatedRemarks,
            'text',
            (isOne) =>
              `on a viewing without a date, or of first or later thoughts, ${isOne ? 'stays' : 'stay'} out.`,
          ),
          ...sayVersions(seen),
          ...countSentence(
            seen.flatMap(textsWritten).filter((text) => text.includes('"')).length,
            'text',
            (isOne) => `${isOne ? 'has' : 'have'} straight quotes, which become curly ones.`,
          ),
          ...sayUncarried(films),
        ]
      : countSentence(
          written,
          'text',
          (isOne) => `you wrote ${isOne ? 'stays' : 'stay'} out: reviews on Letterboxd are public.`,
        )),
  ]
}
