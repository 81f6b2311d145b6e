import Papa from 'papaparse'
import { isCalendarDay } from '#lib/calendar-day.ts'
import { splitCommaList } from './comma-list.ts'
import { restoreCell } from './csv-cell.ts'
import { MARKED_REWATCH, type PlainColumn, type PlainFilm } from './export-plain.ts'
import type { FilmKind } from './film.ts'
import type { FilmIdentity, KeptViewing } from './kept-films.ts'
import { isRating, type Rating } from './rating.ts'

const FIRST_COLUMNS = /^\ufeff?"?Row"?([,;\t])"?Film"?\1"?Year"?\1[^\r\n]*(\r\n|\n|\r|$)/

/** Whether it is a table of ours, also one that a spreadsheet has saved again. */
export const isPlainTable = (text: string): boolean => FIRST_COLUMNS.test(text)

/** What a table of ours says, film by film; nothing of any other table. */
export function readPlainTable(text: string): PlainFilm[] {
  const [, delimiter = ',', newline] = FIRST_COLUMNS.exec(text) ?? []
  if (!newline) return []
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    delimiter,
    newline: newline as '\r\n',
    skipEmptyLines: true,
  })
  const films = new Map<string, PlainFilm>()
  for (const row of data) {
    const cell = (column: PlainColumn) => restoreCell(row[column] ?? '')
    const id = cell('Reel North id')
    const known = films.get(id)
    if (cell('Row') === 'film') films.set(id, readFilm(cell))
    else if (known) films.set(id, withViewing(known, cell))
  }
  return [...films.values()]
}

type ReadCell = (column: PlainColumn) => string

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
  const isLater = film.viewings.some(({ isPlanned }) => !isPlanned)
  const rewatch = cell('Rewatch')
  const isMarked = rewatch === MARKED_REWATCH || (rewatch === 'yes' && !isLater)
  const viewing: KeptViewing = {
    // Of a line that somebody added by hand, the same each time it is read.
    id: cell('Viewing id') || `table${film.viewings.length}`,
    isRewatch: isLater || isMarked,
    ...(isMarked && { isMarkedRewatch: true }),
    ...(cell('Row') === 'planned viewing' && { isPlanned: true }),
    ...(isCalendarDay(on) && { on }),
    ...(rating && { rating }),
    remark: cell('Remark'),
    before: cell('Before'),
    after: cell('After'),
  }
  return { ...film, viewings: [...film.viewings, viewing] }
}
