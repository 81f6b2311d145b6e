import { dayOf } from '#lib/calendar.ts'
import {
  countSentence,
  csvFile,
  sayLikes,
  sayTags,
  sayUncarried,
  staysOut,
  sumOver,
  type Export,
} from './export-file.ts'
import { isSeen, textsWritten, type KeptFilm } from './kept-films.ts'

const COLUMNS = [
  'Position',
  'Const',
  'Created',
  'Modified',
  'Description',
  'Title',
  'Original Title',
  'URL',
  'Title Type',
  'IMDb Rating',
  'Runtime (mins)',
  'Year',
  'Genres',
  'Num Votes',
  'Release Date',
  'Directors',
  'Your Rating',
  'Date Rated',
] as const

type Column = (typeof COLUMNS)[number]

/**
 * Two lists in the columns of IMDb’s own exports, which most film sites read: the films watched or
 * rated, and the queue in its order. The note is the description.
 */
export function exportImdb(
  films: readonly KeptFilm[],
  { withTexts }: { withTexts: boolean },
): Export {
  const rated = films.filter((kept) => isListed(kept) && isOnIts(kept))
  const queue = films
    .filter((kept) => kept.queued !== undefined && isOnIts(kept))
    .toSorted((a, b) => (a.queued ?? 0) - (b.queued ?? 0))
  const file = (name: string, list: readonly KeptFilm[]) =>
    csvFile(
      name,
      COLUMNS,
      list.map((kept, at) => COLUMNS.map((column) => cellsOf(kept, at, withTexts)[column] ?? '')),
      'bare',
    )
  return {
    files: [
      file('imdb-list.csv', rated),
      ...(queue.length > 0 ? [file('imdb-watchlist.csv', queue)] : []),
    ],
    leftOut: listLeftOut(films, withTexts),
  }
}

const isListed = (kept: KeptFilm) => isSeen(kept) || kept.rating !== undefined || kept.note !== ''
/** Whoever reads such a list goes by the id. */
const isOnIts = ({ film }: KeptFilm) => film.imdb !== undefined

function cellsOf(kept: KeptFilm, at: number, withTexts: boolean): Partial<Record<Column, string>> {
  const { film, rating, ratedAt, note } = kept
  const { imdb = '', title, minutes = '', year = '', directors } = film
  return {
    Position: String(at + 1),
    Const: imdb,
    Description: withTexts ? note : '',
    Title: title,
    'Original Title': title,
    URL: `https://www.imdb.com/title/${imdb}/`,
    'Title Type': 'Movie',
    'Runtime (mins)': String(minutes),
    Year: String(year),
    Directors: directors.join(', '),
    ...(rating && {
      'Your Rating': String(rating),
      'Date Rated': ratedAt === undefined ? '' : dayOf(new Date(ratedAt)),
    }),
  }
}

function listLeftOut(films: readonly KeptFilm[], withTexts: boolean): string[] {
  const out = staysOut('the list')
  const carried = (kept: KeptFilm) => Number(withTexts && isOnIts(kept) && kept.note !== '')
  return [
    ...countSentence(
      films.filter((kept) => !isOnIts(kept)).length,
      'film',
      (isOne) => `${isOne ? 'has' : 'have'} no IMDb id and ${isOne ? 'stays' : 'stay'} out.`,
    ),
    ...countSentence(
      sumOver(films, ({ viewings }) => viewings.filter(({ isPlanned }) => !isPlanned).length),
      'viewing',
      out,
    ),
    ...countSentence(
      sumOver(films, (kept) => textsWritten(kept).length - carried(kept)),
      'text',
      (isOne) => `you wrote ${out(isOne)}`,
    ),
    ...sayTags(films, out),
    ...sayLikes(films, out),
    ...(withTexts ? sayUncarried(films) : []),
  ]
}
