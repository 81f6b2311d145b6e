/** A day of the user's own calendar, `2026-11-22`: never an instant, the same in every time zone. */
export type CalendarDay = `${number}-${number}-${number}`

/** Whether it is the text of a day that exists, in the years 0001 to 9999. */
export function isCalendarDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '0001') return false
  // Some engines let 30 February overflow into March.
  return new Date(`${value}T00:00Z`).getUTCDate() === Number(value.slice(8))
}
