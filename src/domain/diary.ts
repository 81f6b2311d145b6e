import type { CalendarDay } from '#lib/calendar-day.ts'
import { addMonths, monthOf, type Month } from '#lib/calendar.ts'
import { readField, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import { listViewings, newestFirst, type Viewing } from './viewing.ts'

/** A viewing and its film. */
export type DiaryEntry = Viewing & { readonly filmId: FilmId }
export type DatedEntry = DiaryEntry & { readonly on: CalendarDay }

export type Diary = {
  /** Newest first. */
  readonly dated: readonly DatedEntry[]
  readonly undated: readonly DiaryEntry[]
}

/**
 * The viewings of all films together, also of one that left the catalogue. Those of a film of their
 * own that the user removed are no more counted here than in the stats; they return with the film.
 */
export function diaryOf(records: ReadonlyMap<FilmId, EntryRecord>): Diary {
  const entries = [...records].flatMap(([filmId, record]) =>
    isRemoved(record) ? [] : listViewings(record).map((viewing) => ({ ...viewing, filmId })),
  )
  entries.sort(newestFirst)
  const isDated = (entry: DiaryEntry): entry is DatedEntry => entry.on !== undefined
  return { dated: entries.filter(isDated), undated: entries.filter((entry) => !isDated(entry)) }
}

const isRemoved = (record: EntryRecord) => readField(record, 'own')?.v === false

/** The entries of a month by their day, the newest day first. */
export function daysOfMonth(
  { dated }: Diary,
  month: Month,
): ReadonlyMap<CalendarDay, readonly DatedEntry[]> {
  const days = new Map<CalendarDay, DatedEntry[]>()
  for (const entry of dated.filter(({ on }) => monthOf(on) === month)) {
    days.set(entry.on, [...(days.get(entry.on) ?? []), entry])
  }
  return days
}

/** The month with entries that is nearest to this one: before it, or else after it. */
export function nearestMonth({ dated }: Diary, month: Month): Month | undefined {
  const months = dated.map(({ on }) => monthOf(on))
  return months.find((other) => other < month) ?? months.findLast((other) => other > month)
}

/** The months with viewings and how many each has, the newest first. */
export function countMonths({ dated }: Diary): ReadonlyMap<Month, number> {
  const months = new Map<Month, number>()
  for (const { on } of dated) months.set(monthOf(on), (months.get(monthOf(on)) ?? 0) + 1)
  return months
}

/** The years with viewings, the newest first. */
export const yearsOf = ({ dated }: Diary): string[] => [
  ...new Set(dated.map(({ on }) => on.slice(0, 4))),
]

/** What the diary's address can say; what is missing is this month, as a calendar. */
export type DiaryQuery = { month?: Month; view?: 'list' }

/**
 * Takes what it understands from an address and drops the rest; it never throws. `2026-3` and a whole
 * day are understood as their month.
 */
export function parseDiaryQuery(search: { readonly [name: string]: unknown }): DiaryQuery {
  const text = typeof search['month'] === 'string' ? search['month'].trim() : ''
  const [, year, number] = /^(\d{4})-(0?[1-9]|1[0-2])(?:-\d\d?)?$/.exec(text) ?? []
  // No month is added: what comes back is a month of the calendar, written in full.
  const month = year && number ? addMonths(`${year}-${number}` as Month, 0) : undefined
  return { ...(month && { month }), ...(search['view'] === 'list' && { view: 'list' }) }
}
