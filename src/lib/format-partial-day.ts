import { isCalendarDay } from './calendar-day.ts'
import type { Month } from './calendar.ts'
import { formatDay, formatMonth } from './format-day.ts'

/** "9 September 1948", "August 1945" or "1971": as exactly as the ISO date says. */
export function formatPartialDay(date: string): string {
  if (isCalendarDay(date)) return formatDay(date)
  return /^\d{4}-\d{2}$/.test(date) ? formatMonth(date as Month) : date
}
