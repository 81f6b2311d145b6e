import type { CalendarDay } from './calendar-day.ts'
import type { Month, Weekday } from './calendar.ts'

const format = (options: Intl.DateTimeFormatOptions) =>
  // A day is kept as its midnight in UTC and read there: no other zone can move it.
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })

const day = format({ day: 'numeric', month: 'long', year: 'numeric' })
const month = format({ month: 'long', year: 'numeric' })
const weekday = { long: format({ weekday: 'long' }), short: format({ weekday: 'short' }) }

/** "22 November 2026", in every time zone; "1 January 0001", lest the year be read as a day. */
export const formatDay = (value: CalendarDay): string => inFull(day, value)

/** "November 2026". */
export const formatMonth = (value: Month): string => inFull(month, `${value}-01`)

const inFull = (kind: Intl.DateTimeFormat, value: CalendarDay) =>
  kind.format(Date.parse(`${value}T00:00Z`)).replace(/\d+$/, (year) => year.padStart(4, '0'))

/** "Monday", or "Mon". */
export const formatWeekday = (value: Weekday, length: 'long' | 'short'): string =>
  // 1 January 2024 was a Monday.
  weekday[length].format(Date.UTC(2024, 0, value))
