import { parseImdbId } from './imdb-id.ts'
import { splitTags } from './tags.ts'
import { readDay } from './foreign-day.ts'
import { readRating } from './foreign-rating.ts'
import type { ForeignRow, RowPlace, Unreadable } from './foreign-row.ts'
import { reviewToMarkdown } from './html-review.ts'
import type { Meaning, TableRules } from './table-columns.ts'

export type RowReading = { row?: ForeignRow; faults: readonly Unreadable[] }

const YES = /^(?:yes|y|true|1|x|✓|✔|watched|seen|liked?|queued?|ja|oui|sí|si)$/i
const NO = /^(?:no|n|false|0|-|nein|non|not? .*)?$/i

/** What one row of a table says. A cell that is not understood costs itself alone, and is listed. */
export function readTableRow(
  cells: readonly string[],
  place: RowPlace,
  rules: TableRules,
): RowReading {
  const faults: Unreadable[] = []
  const fail = (reason: string) => void faults.push({ ...place, reason })
  const cell = (meaning: Meaning) => cells[rules.columns[meaning] ?? -1] ?? ''
  const whole = (meaning: Meaning) => cell(meaning).trim()

  const imdb = whole('IMDb id') === '' ? undefined : parseImdbId(whole('IMDb id'))
  const tmdb = /^\d{1,9}$/.test(whole('TMDB id')) ? Number(whole('TMDB id')) : undefined
  const title = whole('title')
  if (title === '' && imdb === undefined && tmdb === undefined) {
    fail('It names no film.')
    return { faults }
  }
  const kind = whole('kind')
  if (kind !== '' && !/^(?:movie|film)s?$/i.test(kind)) {
    fail(`It is not about a film: “${kind}”.`)
    return { faults }
  }
  if (whole('IMDb id') !== '' && imdb === undefined) {
    fail(`“${whole('IMDb id')}” is no IMDb id; the rest of the row is read.`)
  }

  function day(meaning: Meaning) {
    const found = readDay(cell(meaning), rules.dayOrder)
    if (found === 'unfit') fail(`“${whole(meaning)}” is no day; the rest of the row is read.`)
    return found === 'unfit' || found === 'none' ? undefined : found
  }
  function flag(meaning: Meaning): boolean {
    const text = whole(meaning)
    if (text === '') return false
    const isYes = YES.test(text) || typeof readOrNone(text) === 'string'
    if (!isYes && !NO.test(text)) {
      fail(`“${text}” is neither yes nor no (${meaning}); the rest of the row is read.`)
    }
    return isYes
  }
  const readOrNone = (text: string) => {
    const found = readDay(text, rules.dayOrder)
    return found === 'unfit' || found === 'none' ? undefined : found
  }
  function year(): number | undefined {
    const text = whole('year')
    if (/^\d{4}$/.test(text)) return Number(text)
    if (text !== '') fail(`“${text}” is no year; the rest of the row is read.`)
    const [released] = /^\d{4}/.exec(readOrNone(whole('release day')) ?? '') ?? []
    return released === undefined ? undefined : Number(released)
  }
  function rating() {
    const found = readRating(cell('rating'), rules.scale)
    if (found !== 'unfit') return found === 'none' ? undefined : found
    fail(
      `The rating “${whole('rating')}” is not one of the ten half stars; the rest of the row is read.`,
    )
    return undefined
  }

  const given = rating()
  const filmYear = year()
  const on = rules.dayIsViewing ? day('day watched') : undefined
  const isViewing = on !== undefined || /^unknown$/i.test(whole('day watched'))
  const listed = day('day listed') ?? readOrNone(whole('in the queue'))
  const said = day('day of the entry') ?? on ?? listed
  const isQueued = flag('in the queue') || rules.standing === 'queued'
  const isRewatch = flag('rewatch')
  const isLiked = flag('liked') || rules.standing === 'liked'
  const isWatched =
    flag('watched') ||
    isViewing ||
    rules.standing === 'watched' ||
    (rules.ratedIsWatched && given !== undefined)
  const entry = whole('entry')
  const note = cell('note')
  const text = rules.source === 'Letterboxd' ? reviewToMarkdown(note) : note
  const named = cell('tags') === '' ? [] : splitTags(cell('tags'))
  const tags = [...new Set([...named, ...(rules.tags ?? [])])]
  const directors = splitNames(whole('directors'))
  const minutes = /^\d{1,4}$/.test(whole('minutes')) ? Number(whole('minutes')) : 0
  const row: ForeignRow = {
    ...place,
    title,
    ...(whole('original title') !== '' && { originalTitle: whole('original title') }),
    ...(filmYear !== undefined && { year: filmYear }),
    ...(imdb !== undefined && { imdb }),
    ...(tmdb !== undefined && { tmdb }),
    ...(directors.length > 0 && { directors }),
    ...(minutes > 0 && { minutes }),
    ...(said && { said }),
    ...(given && { rating: given }),
    ...(isWatched && { watched: true }),
    ...(isLiked && { liked: true }),
    ...(isQueued && { queued: true }),
    ...(isViewing && {
      viewing: {
        ...(on && { on }),
        ...(isRewatch && { isRewatch: true }),
        ...(rules.source === 'Trakt' && { isUnrated: true }),
        ...(entry !== '' && { entry }),
      },
    }),
    ...(text.trim() !== '' && { text: text.replace(/\r\n?/g, '\n') }),
    ...(tags.length > 0 && { tags }),
  }
  return { row, faults }
}

const splitNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
