import Papa from 'papaparse'

/** One row of a table, with the line it begins on and the text it was read from. */
export type TableRow = {
  readonly cells: readonly string[]
  readonly line: number
  readonly raw: string
  /** Why its cells cannot be trusted. */
  readonly fault?: string
  /** It is the last, and no line break ends it: it may have been longer. */
  readonly isOpen: boolean
}

export type TableShape = { delimiter: string; newline: '\n' | '\r' }

/** How much text is read at a time; a longer row takes more. */
const WINDOW = 1 << 17

/** The rows of a CSV text, one by one; empty ones are left out. */
export function* readTable(
  text: string,
  { delimiter, newline }: TableShape,
): Generator<TableRow, undefined> {
  let at = 0
  let line = 1
  let size = WINDOW
  while (at < text.length) {
    const isLast = at + size >= text.length
    const window = text.slice(at, at + size)
    const rows: TableRow[] = []
    let from = 0
    const parser = new Papa.Parser({
      delimiter,
      newline,
      // The fast mode has rows without their places.
      fastMode: false,
      step: ({ data, errors }) => {
        const to = parser.getCharIndex()
        const raw = window.slice(from, to)
        const cells = (data as unknown as string[][])[0] ?? []
        if (raw.trim() !== '') {
          const isOpen = isLast && to === window.length && !raw.endsWith(newline)
          rows.push(toRow(cells, line, raw, errors, isOpen))
        }
        line += countBreaks(raw, newline)
        from = to
      },
    })
    parser.parse(window, 0, !isLast)
    yield* rows
    at += from
    if (isLast) return
    size = from === 0 ? size * 2 : WINDOW
  }
}

function toRow(
  cells: readonly string[],
  line: number,
  raw: string,
  errors: readonly { code: string }[],
  isOpen: boolean,
): TableRow {
  const has = (wanted: string) => errors.some(({ code }) => code === wanted)
  const fault = has('MissingQuotes')
    ? 'A quotation mark in it is never closed.'
    : has('InvalidQuotes')
      ? 'A quotation mark in it is not closed where its cell ends.'
      : undefined
  const row = raw.replace(/[\r\n]+$/, '')
  // The break between rows may be of two letters, of which the second was asked for.
  const isBroken = cells.at(-1)?.endsWith('\r') ?? false
  const whole = isBroken ? [...cells.slice(0, -1), cells.at(-1)?.slice(0, -1) ?? ''] : cells
  const sound = { cells: whole, line, raw: row, isOpen }
  return fault === undefined ? sound : { ...sound, fault }
}

function countBreaks(text: string, newline: string): number {
  let count = 0
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) count++
  return count
}

const DELIMITERS = [',', ';', '\t', '|']

/** What separates the cells, by the text's first line: what it has most of outside quotation marks. */
export function guessShape(text: string): TableShape {
  let isQuoted = false
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let newline: TableShape['newline'] = '\n'
  const start = text.search(/\S/)
  for (let at = Math.max(0, start); at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] !== '\n') newline = '\r'
      break
    }
    const count = counts.get(letter)
    if (count !== undefined) counts.set(letter, count + 1)
  }
  const [first = ','] = [...DELIMITERS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return { delimiter: first, newline }
}
