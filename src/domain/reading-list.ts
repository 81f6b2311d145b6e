import type { ForeignSink } from './foreign-sink.ts'
import { readTableRow } from './read-table-row.ts'
import type { TableRow } from './read-table.ts'
import { columnKey, findColumns, type TableRules } from './table-columns.ts'

const isHead = (cells: readonly string[], names: readonly string[]) =>
  names.every((name, at) => columnKey(cells[at] ?? '') === name)

/** A list from Letterboxd is two tables in one file: first what it is, then its films. */
export const isListHead = (cells: readonly string[]): boolean =>
  /^Letterboxd list export/i.test(cells[0] ?? '') ||
  isHead(cells, ['date', 'name', 'tags', 'url', 'description'])

/** The films of a list get its name as a tag; what is written on each is a note. */
export function* readingList(
  first: TableRow,
  rows: Iterable<TableRow>,
  { file, name }: { file?: string; name: string },
  sink: ForeignSink,
): Generator<undefined, void> {
  let about = isHead(first.cells, ['date'])
  let listName = name.replace(/^.*\/|\.\w+$/g, '')
  let rules: TableRules | undefined
  let width = 0
  for (const row of rows) {
    const place = { ...(file !== undefined && { file }), line: row.line, raw: row.raw }
    if (rules) {
      if (row.fault !== undefined) sink.refuse(place, row.fault)
      else if (row.isOpen && row.cells.length < width) sink.refuse(place, 'It is cut off.')
      else sink.take(readTableRow(row.cells, place, rules))
    } else if (isHead(row.cells, ['position', 'name'])) {
      rules = rulesOf(row.cells, listName)
      width = row.cells.length
    } else if (about) {
      listName = row.cells[1]?.trim() || listName
      const description = row.cells[4]?.trim()
      if (description) sink.refuse(place, 'What is written on a whole list has no place here.')
      about = false
    } else about = isHead(row.cells, ['date', 'name'])
    yield
  }
}

const rulesOf = (header: readonly string[], listName: string): TableRules => ({
  source: 'Letterboxd',
  hasHeader: true,
  columns: findColumns(header, { name: 'title', year: 'year', description: 'note' }),
  scale: 5,
  dayOrder: 'month first',
  standing: 'nothing',
  ratedIsWatched: false,
  dayIsViewing: false,
  tags: [listName],
})
