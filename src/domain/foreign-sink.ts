import type { ForeignReading, ForeignRow, RowPlace, Unreadable } from './foreign-row.ts'
import type { RowReading } from './read-table-row.ts'
import type { TableQuestion } from './table-columns.ts'

/** The most rows that are read. */
export const MOST_ROWS = 200_000

/** Gathers what the files of one import say. */
export function createForeignSink() {
  const rows: ForeignRow[] = []
  const unreadable: Unreadable[] = []
  const leftAside: { file: string; reason: string }[] = []
  const warnings = new Set<string>()
  const sources = new Set<string>()
  let question: TableQuestion | undefined

  function take({ row, faults }: RowReading) {
    if (row) rows.push(row)
    const [first] = faults
    // A row is one, however many of its cells are not understood.
    if (first) unreadable.push({ ...first, reason: faults.map(({ reason }) => reason).join(' ') })
  }

  const refuse = (place: RowPlace, reason: string) => void unreadable.push({ ...place, reason })
  const leave = (file: string, reason: string) => void leftAside.push({ file, reason })
  const warn = (warning: string) => void warnings.add(warning)
  const name = (source: string) => void sources.add(source)
  const ask = (asked: TableQuestion) => void (question = asked)
  const isFull = () => rows.length + unreadable.length > MOST_ROWS
  const isEmpty = () => rows.length + unreadable.length === 0

  const reading = (): ForeignReading => ({
    kind: 'rows',
    source: [...sources].join(', '),
    rows,
    unreadable,
    leftAside,
    warnings: [...warnings],
    ...(question && { question }),
  })

  return { take, refuse, leave, warn, name, ask, isFull, isEmpty, reading }
}

export type ForeignSink = ReturnType<typeof createForeignSink>
