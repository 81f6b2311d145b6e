import type { CalendarDay } from '#lib/calendar-day.ts'
import { addMonths, monthOf, type Month } from '#lib/calendar.ts'

export type MonthCount = { month: Month; viewings: number }

/** The months of these days with how many fall into each, in the calendar's order. */
export function countByMonth(days: readonly CalendarDay[]): MonthCount[] {
  const counts = new Map<Month, number>()
  for (const month of days.map(monthOf)) counts.set(month, (counts.get(month) ?? 0) + 1)
  return Array.from(counts, ([month, viewings]) => ({ month, viewings })).sort((a, b) =>
    a.month < b.month ? -1 : 1,
  )
}

/**
 * A run of months without a gap, up to the last one counted: from the first on, but not fewer and
 * not more than so many. A date that was mistyped makes no run of centuries.
 */
export function monthRun(
  months: readonly MonthCount[],
  { least, most }: { least: number; most: number },
): MonthCount[] {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const counts = new Map(months.map(({ month, viewings }) => [month, viewings]))
  const run: MonthCount[] = []
  for (let back = 0; back < most; back++) {
    const month = addMonths(last.month, -back)
    if (month === undefined || (back >= least && month < first.month)) break
    run.unshift({ month, viewings: counts.get(month) ?? 0 })
  }
  return run
}
