import type { RowPlace } from './foreign-row.ts'

export type Rejected = RowPlace & { readonly reason: string }

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s'"]*[=+\-@\t\r\n＝＋－＠]/

/** The rows that were not imported, each with its place, its reason and its own text, as CSV. */
export function toRejectedCsv(rejected: readonly Rejected[]): string {
  const rows = rejected.map(({ file = '', line, reason, raw }) => [file, String(line), reason, raw])
  return [['File', 'Line', 'Reason', 'Row'], ...rows]
    .map((cells) => `${cells.map(quote).join(',')}\r\n`)
    .join('')
}

const quote = (cell: string) =>
  `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
