import { type CalendarDay, isCalendarDay } from './calendar-day.ts'

/** A time on the clock of wherever one is, `19:30`: never an instant, the same in every time zone. */
export type TimeOfDay = `${number}:${number}`

/** When people meet: a day, and what the clock on the wall shows. May be a morning. */
export type Evening = { readonly on: CalendarDay; readonly at: TimeOfDay }

/** Whether it is the text of a time from 00:00 to 23:59. */
export function isTimeOfDay(value: unknown): value is TimeOfDay {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
}

/** Beyond these, a day is a slip of the finger, or not yet typed to its end. */
const [FIRST, LAST] = ['1900-01-01', '2999-12-31']
export const PLANNABLE = { min: FIRST, max: LAST }

/** Whether it is a day that can be planned, from 1900 to 2999. */
export function isPlannable(value: unknown): value is CalendarDay {
  return isCalendarDay(value) && value >= FIRST && value <= LAST
}

const MINUTE = 60_000

/**
 * So many minutes later by a clock that nobody sets: counted in UTC, where no hour is left out or
 * comes twice. Midnight makes it the next day.
 */
export function minutesLater({ on, at }: Evening, minutes: number): Evening {
  const moved = new Date(Date.parse(`${on}T${at}Z`) + minutes * MINUTE).toISOString()
  return { on: moved.slice(0, 10) as CalendarDay, at: moved.slice(11, 16) as TimeOfDay }
}

/** Earlier ones first. */
export const byEvening = (a: Evening, b: Evening): number =>
  a.on === b.on ? compare(a.at, b.at) : compare(a.on, b.on)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const DAY = 86_400_000

/** How many days later the other one is; less than none if it is earlier. Counted in UTC as well. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY
