import { parseImdbId } from './imdb-id.ts'
import { splitTags } from './tags.ts'
import { readDay } from './foreign-day.ts'
import { readRating } from './foreign-rating.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import type { ForeignRow, ForeignViewing, RowPlace, Unreadable } from './foreign-row.ts'
import { reviewToMarkdown } from './html-review.ts'
import type { Meaning, TableRules } from './table-columns.ts'

export type RowReading = { row?: ForeignRow; faults: readonly Unreadable[] }

/*
 * Ten thousand rows are read while somebody waits: what is read is written into one object for each,
 * and no column that the table does not have costs anything.
 */
type Draft = { -readonly [name in keyof ForeignRow]: ForeignRow[name] }
type Reading = {
  readonly cells: readonly string[]
  readonly place: RowPlace
  readonly rules: TableRules
  readonly faults: Unreadable[]
}

const YES = /^(?:yes|y|true|1|x|✓|✔|watched|seen|liked?|queued?|ja|oui|sí|si)$/i
const NO = /^(?:no|n|false|0|-|nein|non|not? .*)?$/i

/** What one row of a table says. A cell that is not understood costs itself alone, and is listed. */
export function readTableRow(
  cells: readonly string[],
  place: RowPlace,
  rules: TableRules,
): RowReading {
  const reading: Reading = { cells, place, rules, faults: [] }
  const { faults } = reading
  const row = readFilm(reading)
  if (!row) return { faults }
  readRated(reading, row)
  readMarks(reading, row)
  readWords(reading, row)
  return { row, faults }
}

function cellOf({ cells, rules }: Reading, meaning: Meaning): string {
  const at = rules.columns[meaning]
  return at === undefined ? '' : (cells[at] ?? '')
}

const wholeOf = (reading: Reading, meaning: Meaning) => cellOf(reading, meaning).trim()

const fail = ({ faults, place }: Reading, reason: string) => void faults.push({ ...place, reason })

/** Which film it is about; nothing for a row about none. */
function readFilm(reading: Reading): Draft | undefined {
  const { place, rules } = reading
  const [title, named, tmdb] = [
    wholeOf(reading, 'title'),
    wholeOf(reading, 'IMDb id'),
    wholeOf(reading, 'TMDB id'),
  ]
  const imdb = named === '' ? undefined : parseImdbId(named)
  const isTmdb = /^\d{1,9}$/.test(tmdb)
  if (title === '' && imdb === undefined && !isTmdb) {
    fail(reading, 'It names no film.')
    return undefined
  }
  const kind = wholeOf(reading, 'kind')
  if (kind !== '' && !isFilm(kind, rules)) {
    fail(reading, `It is not about a film: “${kind}”.`)
    return undefined
  }
  if (named !== '' && imdb === undefined) {
    fail(reading, `“${named}” is no IMDb id; the rest of the row is read.`)
  }
  // Named one by one: an object that begins as a copy grows ten times slower.
  const row: Draft = { line: place.line, raw: place.raw, title }
  if (place.file !== undefined) row.file = place.file
  const original = wholeOf(reading, 'original title')
  const minutes = wholeOf(reading, 'minutes')
  const directors = wholeOf(reading, 'directors')
  const year = readYear(reading)
  if (original !== '') row.originalTitle = original
  if (year !== undefined) row.year = year
  if (imdb !== undefined) row.imdb = imdb
  if (isTmdb) row.tmdb = Number(tmdb)
  if (/[^,;\s]/.test(directors)) row.directors = splitNames(directors)
  if (/^\d{1,4}$/.test(minutes) && Number(minutes) > 0) row.minutes = Number(minutes)
  return row
}

/**
 * IMDb has many kinds of film, and names them in the language of the account: what is none is told by
 * the words that it has in the languages IMDb speaks.
 */
const NO_FILM =
  /s[eé]ri|[eé]pis[oó]d|folge|video ?(?:game|spiel|juego|gioco)|jeu|podcast|music ?video/i

const isFilm = (kind: string, { source }: TableRules) =>
  source === 'IMDb' ? !NO_FILM.test(kind) : /^(?:movie|film)s?$/i.test(kind)

function readYear(reading: Reading): number | undefined {
  const text = wholeOf(reading, 'year')
  if (/^\d{4}$/.test(text)) return Number(text)
  if (text !== '') fail(reading, `“${text}” is no year; the rest of the row is read.`)
  const released = readOrNone(reading, wholeOf(reading, 'release day'))
  return released && Number(released.slice(0, 4))
}

function readRated(reading: Reading, row: Draft) {
  const { rules } = reading
  const rating = readRating(cellOf(reading, 'rating'), rules.scale)
  if (rating === 'unfit') {
    fail(
      reading,
      `The rating “${wholeOf(reading, 'rating')}” is not one of the ten half stars; the rest of the row is read.`,
    )
  } else if (rating !== 'none') {
    row.rating = rating
    if (rules.ratedIsWatched) row.watched = true
  }
}

/** Its days, and what they and the marks say: watched, liked, planned. */
function readMarks(reading: Reading, row: Draft) {
  const { rules } = reading
  const seen = wholeOf(reading, 'day watched')
  const on = rules.dayIsViewing ? readDayOf(reading, 'day watched') : undefined
  const isViewing = on !== undefined || /^unknown$/i.test(seen)
  const planned = wholeOf(reading, 'in the queue')
  const listed = readDayOf(reading, 'day listed') ?? readOrNone(reading, planned)
  const said = readDayOf(reading, 'day of the entry') ?? on ?? listed
  // As our own file for Trakt has it.
  const isPlanned = rules.source === 'Trakt' && /^unknown$/i.test(planned)
  if (isPlanned || readFlag(reading, 'in the queue') || rules.standing === 'queued') {
    row.queued = true
  }
  const isRewatch = readFlag(reading, 'rewatch')
  if (readFlag(reading, 'liked') || rules.standing === 'liked') row.liked = true
  if (readFlag(reading, 'watched') || isViewing || rules.standing === 'watched') row.watched = true
  if (said) row.said = said
  if (!isViewing) return
  const entry = wholeOf(reading, 'entry')
  const viewing: { -readonly [name in keyof ForeignViewing]: ForeignViewing[name] } = {}
  if (on) viewing.on = on
  if (isRewatch) viewing.isRewatch = true
  if (rules.source === 'Trakt') viewing.isUnrated = true
  if (entry !== '') viewing.entry = entry
  row.viewing = viewing
}

function readWords(reading: Reading, row: Draft) {
  const { rules } = reading
  const note = cellOf(reading, 'note')
  const text = rules.source === 'Letterboxd' ? reviewToMarkdown(note) : note
  if (text.trim() !== '') row.text = text.replace(/\r\n?/g, '\n')
  const written = cellOf(reading, 'tags')
  const named = written === '' ? [] : splitTags(written)
  const tags = rules.tags ? [...new Set([...named, ...rules.tags])] : named
  if (tags.length > 0) row.tags = tags
}

function readDayOf(reading: Reading, meaning: Meaning): CalendarDay | undefined {
  const text = cellOf(reading, meaning)
  if (text === '') return undefined
  const found = readDay(text, reading.rules.dayOrder)
  if (found === 'unfit') {
    fail(reading, `“${text.trim()}” is no day; the rest of the row is read.`)
  }
  return found === 'unfit' || found === 'none' ? undefined : found
}

function readOrNone({ rules }: Reading, text: string): CalendarDay | undefined {
  if (text === '') return undefined
  const found = readDay(text, rules.dayOrder)
  return found === 'unfit' || found === 'none' ? undefined : found
}

function readFlag(reading: Reading, meaning: Meaning): boolean {
  const text = wholeOf(reading, meaning)
  if (text === '') return false
  const isYes = YES.test(text) || readOrNone(reading, text) !== undefined
  if (!isYes && !NO.test(text)) {
    fail(reading, `“${text}” is neither yes nor no (${meaning}); the rest of the row is read.`)
  }
  return isYes
}

const splitNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
