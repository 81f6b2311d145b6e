import type { DecodedText } from './foreign-text.ts'
import type { ForeignSink } from './foreign-sink.ts'
import { guessRules, guessStanding } from './guess-table.ts'
import { recogniseTable, type KnownTable } from './known-tables.ts'
import { readTableRow } from './read-table-row.ts'
import { guessShape, readTable, type TableRow } from './read-table.ts'
import { readingList, isListHead } from './reading-list.ts'
import type { TableQuestion, TableRules } from './table-columns.ts'

export type TableFile = {
  /** The file's path in an archive; not there for a file handed over by itself. */
  file?: string
  name: string
  /** The person's answer to the question. */
  rules?: TableRules
}

/** What became of a table. */
export type TableOutcome = { kind: 'read' } | { kind: 'refused'; reason: string } | TableQuestion

const SAMPLES = 50

/** Reads a table into the sink, or says what must be asked first. */
export function* readingTable(
  { text, isCut, isDamaged, encoding }: DecodedText,
  { file, name, rules }: TableFile,
  sink: ForeignSink,
  tell: (share: number) => void,
): Generator<undefined, TableOutcome> {
  const table = readTable(text, guessShape(text))
  const rows = skippingHint(table, text)
  const first = rows.next().value
  if (!first) return { kind: 'refused', reason: 'This file is empty.' }
  if (isListHead(first.cells)) {
    yield* readingList(first, rows, { ...(file !== undefined && { file }), name }, sink)
    sink.name('Letterboxd')
    return { kind: 'read' }
  }
  const known = recogniseTable(first.cells)
  let settled = rules ?? known?.rules
  const isAsked = known === undefined || known.asks === true
  const begun: TableRow[] = []
  if (!settled || isAsked) {
    // Not by `for`, which would end the rows where it breaks off.
    for (let row = rows.next(); !row.done; row = rows.next()) {
      if (begun.push(row.value) === SAMPLES) break
    }
    const question = questionOf(first.cells, begun, name, known)
    if (!question || (begun.length === 0 && !known)) {
      return { kind: 'refused', reason: begun.length === 0 && question ? NO_ROWS : NO_TABLE }
    }
    settled = rules ?? (known && standingOf(name, known.rules, question.samples))
    if (!settled) return begun.length === 0 ? { kind: 'refused', reason: NO_ROWS } : question
    // About one of the files of an archive nothing is asked: the answer would be none about the others.
    if (file === undefined) sink.ask({ ...question, guess: settled })
  }
  sink.name(settled.source)
  if (encoding === 'Windows-1252') {
    sink.warn('It is not UTF-8, and was read as Windows-1252: please look at letters with accents.')
  }
  if (isCut) sink.warn('It is cut off in the middle of a letter.')
  let count = 0
  const take = (row: TableRow) => {
    takeRow(row, first.cells.length, settled, file, isDamaged, sink)
    count++
  }
  if (!settled.hasHeader) take(first)
  let from = 0
  for (const row of chain(begun, rows)) {
    take(row)
    from += row.raw.length + 1
    if (count % 100 === 0) tell(from / text.length)
    if (sink.isFull()) break
    yield
  }
  return count === 0 ? { kind: 'refused', reason: NO_ROWS } : { kind: 'read' }
}

const NO_ROWS = 'This table has a header, and no rows.'
const NO_TABLE =
  'This is text, but no table of films: wanted are rows whose cells are separated by commas, semicolons or tabs, with a title in each.'

/** Excel's first line that names the separator is no row. */
function* skippingHint(rows: Generator<TableRow, undefined>, text: string) {
  const hint = /^sep=(.)\r?$/im.exec(text.slice(0, 10))
  if (!hint) yield* rows
  else {
    const { newline } = guessShape(text)
    const at = text.indexOf(newline) + 1
    for (const row of readTable(text.slice(at), { delimiter: hint[1] ?? ',', newline })) {
      yield { ...row, line: row.line + 1 }
    }
  }
}

function questionOf(
  first: readonly string[],
  begun: readonly TableRow[],
  name: string,
  known: KnownTable | undefined,
): TableQuestion | undefined {
  const samples = begun.map((row) => row.cells)
  const guess = known
    ? { ...known.rules, standing: guessStanding(name) ?? 'queued' }
    : guessRules(first, samples, name)
  if (!known && !isTable(first, samples, guess)) return undefined
  const header = first.map((cell, at) => cell.trim() || `Column ${at + 1}`)
  return { kind: 'columns', header, samples, guess, isKnown: known !== undefined }
}

/** The rules for a list of films by name, where the file's name or the rows say what the films are. */
function standingOf(
  name: string,
  rules: TableRules,
  rows: readonly (readonly string[])[],
): TableRules | undefined {
  const { rating } = rules.columns
  const isRated = rating !== undefined && rows.every((row) => (row[rating] ?? '').trim() !== '')
  // A list of IMDb may be anything; of one whose films are all rated, the ratings say enough.
  const guess = guessStanding(name) ?? (rules.source === 'IMDb' && isRated ? 'nothing' : undefined)
  return guess && { ...rules, standing: guess }
}

function* chain<T>(some: Iterable<T>, others: Iterable<T>) {
  yield* some
  yield* others
}

/** Whether most rows have as many cells as the first, and more than one; or one column is named. */
function isTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, hasHeader }: TableRules,
): boolean {
  if (header.length === 1)
    return (
      hasHeader &&
      /^(?:title|film|movie|name|titel|titre|título|imdb ?id|const)s?$/i.test(
        header[0]?.trim() ?? '',
      )
    )
  const even = rows.filter((row) => row.length === header.length).length
  return Object.keys(columns).length > 0 && even * 2 >= rows.length
}

function takeRow(
  row: TableRow,
  width: number,
  rules: TableRules,
  file: string | undefined,
  isDamaged: boolean,
  sink: ForeignSink,
) {
  const { line, raw } = row
  const place = file === undefined ? { line, raw } : { file, line, raw }
  const isLonger = row.cells.length > width
  const more = isLonger && row.cells.slice(width).some((cell) => cell.trim() !== '')
  const reason =
    row.fault ??
    (more
      ? `It has ${row.cells.length} cells, where the header has ${width}.`
      : row.isOpen && row.cells.length < width
        ? `It is cut off: ${row.cells.length} of ${width} cells are there.`
        : isDamaged && row.raw.includes('\ufffd')
          ? 'Some of its letters are damaged, and cannot be told for certain.'
          : undefined)
  if (reason !== undefined) return sink.refuse(place, reason)
  if (row.isOpen && rules.source !== 'a table') {
    sink.warn(
      `No line break ends the last row (line ${row.line}): please look whether it is whole.`,
    )
  }
  sink.take(readTableRow(row.cells, place, rules))
}
