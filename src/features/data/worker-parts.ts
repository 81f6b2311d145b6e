import type { ForeignRow, Unreadable } from '#domain/foreign-row.ts'
import type { Recognised } from '#domain/read-foreign.ts'

/** What the worker says: how far it is, parts of what it found, and at last all but those parts. */
export type WorkerAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'part'; rows: readonly ForeignRow[]; unreadable: readonly Unreadable[] }
  | { kind: 'end'; found: Recognised }

const ROWS_AT_ONCE = 1000

/** Sends what was found so that no message takes the page long to unpack. */
export function sendInParts(found: Recognised, post: (answer: WorkerAnswer) => void): void {
  if (found.kind !== 'rows') return post({ kind: 'end', found })
  const { rows, unreadable } = found
  for (let at = 0; at < Math.max(rows.length, unreadable.length); at += ROWS_AT_ONCE) {
    const part = <T>(list: readonly T[]) => list.slice(at, at + ROWS_AT_ONCE)
    post({ kind: 'part', rows: part(rows), unreadable: part(unreadable) })
  }
  post({ kind: 'end', found: { ...found, rows: [], unreadable: [] } })
}

/** Puts the parts together again. */
export function createPartsReceiver() {
  const rows: ForeignRow[] = []
  const unreadable: Unreadable[] = []
  return {
    take(part: Extract<WorkerAnswer, { kind: 'part' }>) {
      rows.push(...part.rows)
      unreadable.push(...part.unreadable)
    },
    end: (found: Recognised): Recognised =>
      found.kind === 'rows' ? { ...found, rows, unreadable } : found,
  }
}
