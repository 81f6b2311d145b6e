import { readField, type EntryRecord } from './entry.ts'
import type { Rating } from './rating.ts'
import { listViewings, viewingField } from './viewing.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import type { ForeignRow } from './foreign-row.ts'

/** One viewing that rows of a file tell of, under the id it has or gets here. */
export type ForeignTime = {
  id: string
  on?: CalendarDay
  isRewatch: boolean
  /** In the order of the file; of several the last counts. */
  ratings: readonly Rating[]
  rows: readonly ForeignRow[]
}

type Time = { on: CalendarDay | undefined; entry: string | undefined; rows: ForeignRow[] }

/**
 * The viewings that rows about one film tell of. Rows that name the same entry are about the same;
 * those that name none are about the viewing of that day. A viewing of that day that is here already
 * is the one that is meant.
 */
export function listForeignTimes(
  rows: readonly ForeignRow[],
  ours: EntryRecord | undefined,
): ForeignTime[] {
  const times: Time[] = []
  const isNamed = (row: ForeignRow) => row.viewing?.entry !== undefined
  for (const row of [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))]) {
    if (row.viewing) addRow(times, row, row.viewing)
  }
  const used = new Set<string>()
  joinAcrossFiles(times)
  const counts = new Map<string, number>()
  return times.map(({ on, rows }): ForeignTime => {
    const day = on ?? 'unknown'
    const count = (counts.get(day) ?? 0) + 1
    counts.set(day, count)
    const id = idHere(`${IMPORTED}${day}${count > 1 ? `-${count}` : ''}`, on, ours, used)
    used.add(id)
    return {
      id,
      ...(on && { on }),
      isRewatch: rows.some(({ viewing }) => viewing?.isRewatch),
      ratings: rows.flatMap(({ rating, viewing }) => (viewing?.isUnrated ? [] : (rating ?? []))),
      rows,
    }
  })
}

const IMPORTED = 'imp-'

function addRow(times: Time[], row: ForeignRow, viewing: NonNullable<ForeignRow['viewing']>) {
  const { on, entry, plays = 1 } = viewing
  const isSame = (time: Time) =>
    entry !== undefined && time.entry !== undefined
      ? time.entry === entry
      : time.on === on && (on !== undefined || entry === undefined)
  const known = times.find(isSame)
  if (known) known.rows.push(row)
  else times.push({ on, entry, rows: [row] })
  // Of the others only their number is known: and that only where they are not told of one by one.
  const others = plays - Math.max(times.length, 1)
  for (let at = 0; at < others; at++) times.push({ on: undefined, entry: `play ${at}`, rows: [] })
}

/**
 * A diary and the reviews beside it may name the same viewing differently: the only ones of a day, in
 * two files that have nothing else of that day, are one.
 */
function joinAcrossFiles(times: Time[]) {
  const isAddress = ({ entry = '' }: Time) => /^https?:/.test(entry)
  const filesOf = (time: Time) => time.rows.map(({ file }) => file)
  for (const day of new Set(times.flatMap(({ on }) => on ?? []))) {
    const [one, other, ...more] = times.filter((time) => time.on === day && isAddress(time))
    if (!one || !other || more.length > 0) continue
    if (filesOf(one).some((file) => filesOf(other).includes(file))) continue
    one.rows.push(...other.rows)
    times.splice(times.indexOf(other), 1)
  }
}

/** Its own id if that is known here; else that of a viewing of the same day which nobody took yet. */
function idHere(
  id: string,
  on: CalendarDay | undefined,
  ours: EntryRecord | undefined,
  used: ReadonlySet<string>,
): string {
  if (!on || readField(ours, viewingField(id))) return id
  const same = listViewings(ours).filter(
    (viewing) => viewing.on === on && !viewing.id.startsWith(IMPORTED) && !used.has(viewing.id),
  )
  return same.at(-1)?.id ?? id
}
