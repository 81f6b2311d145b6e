import type { CalendarDay } from './calendar-day.ts'
import type { Month, Weekday } from './calendar.ts'
import { dayInDateLanguage } from './date-language.ts'

const day = dayInDateLanguage({ day: 'numeric', month: 'long', year: 'numeric' })
const month = dayInDateLanguage({ month: 'long', year: 'numeric' })
const weekday = {
  long: dayInDateLanguage({ weekday: 'long' }),
  short: dayInDateLanguage({ weekday: 'short' }),
}

/**
 * "22 November 2026", or "November 22, 2026", in every time zone; "1 January 0001", lest the year be
 * read as a day.
 */
export const formatDay = (value: CalendarDay): string => inFull(day, value)

/** "November 2026". */
export const formatMonth = (value: Month): string => inFull(month, `${value}-01`)

const inFull = (format: (ms: number) => string, value: CalendarDay) =>
  format(Date.parse(`${value}T00:00Z`)).replace(/\d+$/, (year) => year.padStart(4, '0'))

/** "Monday", or "Mon". */
export const formatWeekday = (value: Weekday, length: 'long' | 'short'): string =>
  // 1 January 2024 was a Monday.
  weekday[length](Date.UTC(2024, 0, value))
