import type { CalendarDay } from './calendar-day.ts'
import type { Evening } from './evening.ts'

const format = (options: Intl.DateTimeFormatOptions) =>
  // A day is kept as its midnight in UTC and read there: no other zone can move it.
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })

const weekday = format({ weekday: 'long' })
const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

const midnight = (on: CalendarDay) => Date.parse(`${on}T00:00Z`)

/** "Tuesday", the weekday of a day. */
export const weekdayOfDay = (on: CalendarDay): string => weekday.format(midnight(on))

/** "Tuesday, 24 November 2026". */
export const formatWholeDay = (on: CalendarDay): string => day.format(midnight(on))

/** "Tuesday, 24 November 2026, 19:30". */
export const formatEvening = ({ on, at }: Evening): string => `${formatWholeDay(on)}, ${at}`
