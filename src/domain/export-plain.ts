import Papa from 'papaparse'
import { isCalendarDay } from '#lib/calendar-day.ts'
import { joinCommaList, splitCommaList } from './comma-list.ts'
import { restoreCell } from './csv-cell.ts'
import { csvFile, sayUncarried, sayVersions, type Export } from './export-file.ts'
import type { FilmKind } from './film.ts'
import type { FilmIdentity, KeptFilm, KeptViewing } from './kept-films.ts'
import { isRating, type Rating } from './rating.ts'

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
  'Date',
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

type Column = (typeof PLAIN_COLUMNS)[number]
type Cells = Partial<Record<Column, string>>

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

const viewingCells = ({ isPlanned, on, rating, remark, before, after }: KeptViewing): Cells => ({
  Row: isPlanned ? 'planned viewing' : 'viewing',
  Date: on ?? '',
  Rating: starsCell(rating),
  Remark: remark,
  Before: before,
  After: after,
})

/** Whether the first line is that of a table of ours: with the columns that name a film, in any order. */
const isPlainHeader = (names: readonly string[]): boolean =>
  PLAIN_COLUMNS.slice(0, 6).every((column) => names.includes(column))

/** What a table of ours says, film by film; nothing of any other table. */
export function readPlainTable(text: string): PlainFilm[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  if (!isPlainHeader(meta.fields ?? [])) return []
  const films = new Map<string, PlainFilm>()
  for (const row of data) {
    const cell = (column: Column) => restoreCell(row[column] ?? '')
    const id = cell('Reel North id')
    const known = films.get(id)
    if (cell('Row') === 'film') films.set(id, readFilm(cell))
    else if (known) films.set(id, withViewing(known, cell))
  }
  return [...films.values()]
}

type ReadCell = (column: Column) => string

const readNumber = (text: string) => (/^\d{1,16}$/.test(text) ? Number(text) : undefined)

function readStars(text: string): Rating | undefined {
  const rating = text === '' ? undefined : Number(text) * 2
  return isRating(rating) ? rating : undefined
}

function readFilm(cell: ReadCell): PlainFilm {
  const [queued, rating] = [readNumber(cell('Place in queue')), readStars(cell('Rating'))]
  return {
    film: readIdentity(cell),
    watched: cell('Watched') === 'yes',
    liked: cell('Liked') === 'yes',
    ...(queued && { queued }),
    ...(rating && { rating }),
    tags: splitCommaList(cell('Tags')),
    note: cell('Note'),
    viewings: [],
  }
}

function readIdentity(cell: ReadCell): FilmIdentity {
  const [year, minutes, tmdb] = (['Year', 'Minutes', 'TMDB'] as const).map((column) =>
    readNumber(cell(column)),
  )
  const [kind, imdb] = [cell('Kind'), cell('IMDb')]
  const [countries, languages] = [cell('Countries'), cell('Languages')].map(splitCommaList)
  return {
    id: cell('Reel North id'),
    title: cell('Film'),
    directors: splitCommaList(cell('Directors')),
    ...(year !== undefined && { year }),
    ...(minutes !== undefined && { minutes }),
    ...(tmdb !== undefined && { tmdb }),
    ...(imdb !== '' && { imdb }),
    ...(KINDS.has(kind) && { kind: kind as FilmKind }),
    ...(countries?.length && { countries }),
    ...(languages?.length && { languages }),
  }
}

const KINDS: ReadonlySet<string> = new Set<FilmKind>(['documentary', 'fiction'])

function withViewing(film: PlainFilm, cell: ReadCell): PlainFilm {
  const [on, rating] = [cell('Date'), readStars(cell('Rating'))]
  const viewing: KeptViewing = {
    isRewatch: film.viewings.some(({ isPlanned }) => !isPlanned),
    ...(cell('Row') === 'planned viewing' && { isPlanned: true }),
    ...(isCalendarDay(on) && { on }),
    ...(rating && { rating }),
    remark: cell('Remark'),
    before: cell('Before'),
    after: cell('After'),
  }
  return { ...film, viewings: [...film.viewings, viewing] }
}
