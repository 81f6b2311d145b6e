import type { CalendarDay } from './calendar-day.ts'
import { dayInDateLanguage } from './date-language.ts'
import type { Evening } from './evening.ts'

const weekday = dayInDateLanguage({ weekday: 'long' })
const day = dayInDateLanguage({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

const midnight = (on: CalendarDay) => Date.parse(`${on}T00:00Z`)

/** "Tuesday", the weekday of a day. */
export const weekdayOfDay = (on: CalendarDay): string => weekday(midnight(on))

/** "Tuesday, 24 November 2026". */
export const formatWholeDay = (on: CalendarDay): string => day(midnight(on))

/** "Tuesday, 24 November 2026, 19:30". */
export const formatEvening = ({ on, at }: Evening): string => `${formatWholeDay(on)}, ${at}`
