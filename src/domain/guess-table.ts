import { guessDayOrder, readDay } from './foreign-day.ts'
import { guessScale } from './foreign-rating.ts'
import { findColumns, type Meaning, type Standing, type TableRules } from './table-columns.ts'

/** What people and programs call their columns. */
const NAMES: Readonly<Record<string, Meaning>> = {
  title: 'title',
  name: 'title',
  film: 'title',
  movie: 'title',
  filmtitle: 'title',
  movietitle: 'title',
  titel: 'title',
  titre: 'title',
  título: 'title',
  originaltitle: 'original title',
  year: 'year',
  releaseyear: 'year',
  jahr: 'year',
  année: 'year',
  año: 'year',
  releasedate: 'release day',
  released: 'release day',
  imdb: 'IMDb id',
  imdbid: 'IMDb id',
  imdburl: 'IMDb id',
  tconst: 'IMDb id',
  const: 'IMDb id',
  tmdb: 'TMDB id',
  tmdbid: 'TMDB id',
  rating: 'rating',
  myrating: 'rating',
  yourrating: 'rating',
  score: 'rating',
  stars: 'rating',
  bewertung: 'rating',
  note: 'note',
  notes: 'note',
  review: 'note',
  comment: 'note',
  comments: 'note',
  notiz: 'note',
  date: 'day watched',
  datewatched: 'day watched',
  watcheddate: 'day watched',
  watchedat: 'day watched',
  watchedon: 'day watched',
  lastwatched: 'day watched',
  datum: 'day watched',
  watched: 'watched',
  seen: 'watched',
  liked: 'liked',
  like: 'liked',
  favorite: 'liked',
  favourite: 'liked',
  queue: 'in the queue',
  queued: 'in the queue',
  watchlist: 'in the queue',
  rewatch: 'rewatch',
  tags: 'tags',
  tag: 'tags',
  labels: 'tags',
  director: 'directors',
  directors: 'directors',
  minutes: 'minutes',
  runtime: 'minutes',
}

/** What a table of no known program most likely says; the person has the last word. */
export function guessRules(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  name: string,
): TableRules {
  const named = findColumns(header, NAMES)
  const cellsOf = (at: number | undefined) =>
    at === undefined ? [] : samples.map((row) => row[at] ?? '')
  const hasHeader = Object.keys(named).length > 0 || !looksLikeFilm(header)
  const watched = cellsOf(named.watched)
  // "Watched" may hold days, and "date" none.
  const isDay = watched.some((cell) => !['none', 'unfit'].includes(readDay(cell)))
  const columns =
    isDay && named['day watched'] === undefined && named.watched !== undefined
      ? withoutWatched({ ...named, 'day watched': named.watched })
      : named
  return {
    source: 'a table',
    hasHeader,
    columns:
      columns.title === undefined && columns['IMDb id'] === undefined
        ? { ...columns, title: firstFree(columns, header.length) }
        : columns,
    scale: guessScale(cellsOf(columns.rating)),
    dayOrder: guessDayOrder(cellsOf(columns['day watched'])),
    standing: guessStanding(name) ?? (columns.rating === undefined ? 'nothing' : 'watched'),
    ratedIsWatched: false,
    dayIsViewing: true,
  }
}

const withoutWatched = ({ watched: _watched, ...columns }: TableRules['columns']) => columns

/** The first column that means nothing else. */
function firstFree(columns: TableRules['columns'], count: number): number {
  const taken = Object.values(columns)
  return Math.max(
    0,
    Array.from({ length: count }, (_, at) => at).findIndex((at) => !taken.includes(at)),
  )
}

/** A year or an IMDb id stands in a row, and not in the names of columns. */
const looksLikeFilm = (cells: readonly string[]) =>
  cells.some((cell) => /^(?:(?:18|19|20)\d\d|tt\d{7,})$/.test(cell.trim()))

/**
 * By the file's name, or its folder's if that says nothing. It never decides what a file is, but what
 * is asked first where the columns cannot tell.
 */
export function guessStanding(path: string): Standing | undefined {
  const [base = '', folder = ''] = path.split('/').reverse()
  return standingOf(base) ?? standingOf(folder)
}

function standingOf(name: string): Standing | undefined {
  if (/watch[-_ ]?list|queue|to[-_ ]?watch|want/i.test(name)) return 'queued'
  if (/like|favou?rite/i.test(name)) return 'liked'
  if (/rating|rated/i.test(name)) return 'nothing'
  return /watched|diary|history|seen/i.test(name) ? 'watched' : undefined
}
