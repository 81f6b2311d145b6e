import { joinCommaList } from './comma-list.ts'
import { csvFile, sayUncarried, sayVersions, type Export } from './export-file.ts'
import type { FilmIdentity, KeptFilm, KeptViewing } from './kept-films.ts'
import type { Rating } from './rating.ts'

/** The columns of the plain table. `Row` says what a line is about: a film, or one viewing of it. */
export const PLAIN_COLUMNS = [
  'Row',
  'Film',
  'Year',
  'IMDb',
  'TMDB',
  'Reel North id',
  'Watched',
  'Liked',
  'Place in queue',
  'Rating',
  'Viewing id',
  'Date',
  'Rewatch',
  'Tags',
  'Note',
  'Remark',
  'Before',
  'After',
  'Directors',
  'Minutes',
  'Kind',
  'Countries',
  'Languages',
] as const

/** A rewatch not only for the viewings before it in the table, but because a file said so. */
export const MARKED_REWATCH = 'yes, marked'

export type PlainColumn = (typeof PLAIN_COLUMNS)[number]
type Cells = Partial<Record<PlainColumn, string>>

/** What the table says of a film: all that is kept, but for stamps and second versions. */
export type PlainFilm = Omit<KeptFilm, 'from' | 'versions' | 'ratedAt' | 'queuedAt'>

/** Everything in one table that any spreadsheet opens, and that `readPlainTable` gives back exactly. */
export function exportPlain(films: readonly KeptFilm[]): Export {
  const rows = films.flatMap((kept) => [
    filmCells(kept),
    ...kept.viewings.map((viewing) => ({ ...naming(kept.film), ...viewingCells(viewing) })),
  ])
  const table = rows.map((cells: Cells) => PLAIN_COLUMNS.map((column) => cells[column] ?? ''))
  const file = csvFile('reel-north.csv', PLAIN_COLUMNS, table, 'protected')
  // Spreadsheets take the file for UTF-8 only by its mark.
  return {
    files: [{ ...file, text: `\ufeff${file.text}` }],
    leftOut: [...sayVersions(films), ...sayUncarried(films)],
  }
}

const naming = ({ id, title, year, imdb, tmdb }: FilmIdentity): Cells => ({
  Film: title,
  Year: numberCell(year),
  IMDb: imdb ?? '',
  TMDB: numberCell(tmdb),
  'Reel North id': id,
})

const numberCell = (number: number | undefined) => (number === undefined ? '' : String(number))
const yes = (is: boolean) => (is ? 'yes' : '')
const starsCell = (rating: Rating | undefined) => (rating ? String(rating / 2) : '')

function filmCells({ film, watched, liked, queued, rating, tags, note }: KeptFilm): Cells {
  const { directors, minutes, kind = '', countries = [], languages = [] } = film
  return {
    Row: 'film',
    ...naming(film),
    Watched: yes(watched),
    Liked: yes(liked),
    'Place in queue': numberCell(queued),
    Rating: starsCell(rating),
    Tags: joinCommaList(tags),
    Note: note,
    Directors: joinCommaList(directors),
    Minutes: numberCell(minutes),
    Kind: kind,
    Countries: joinCommaList(countries),
    Languages: joinCommaList(languages),
  }
}

const viewingCells = ({
  id,
  isPlanned,
  on,
  rating,
  isRewatch,
  isMarkedRewatch,
  remark,
  before,
  after,
}: KeptViewing): Cells => ({
  Row: isPlanned ? 'planned viewing' : 'viewing',
  'Viewing id': id,
  Date: on ?? '',
  Rewatch: isMarkedRewatch ? MARKED_REWATCH : yes(isRewatch && !isPlanned),
  Rating: starsCell(rating),
  Remark: remark,
  Before: before,
  After: after,
})
