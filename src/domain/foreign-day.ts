import { dayOf } from '#lib/calendar.ts'
import { isCalendarDay, type CalendarDay } from '#lib/calendar-day.ts'

/** How days between slashes are written. */
export type DayOrder = 'day first' | 'month first'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Times of day that a program made up for a day alone. */
const INVENTED = /T(?:00:00:00|12:00:00|23:59:59)/

/**
 * A day of the calendar: none for an empty cell, `unfit` for what is no day. A moment counts as the
 * day it was where the user is, but a time that was plainly made up leaves the day as it is written.
 */
export function readDay(
  text: string,
  order: DayOrder = 'month first',
): CalendarDay | 'none' | 'unfit' {
  if (text === '') return 'none'
  if (isCalendarDay(text)) return text
  const typed = text.normalize('NFKC').trim()
  if (/^(?:unknown|-|null)?$/i.test(typed)) return 'none'
  if (/^\d{4}-\d\d-\d\dT/.test(typed)) return readMoment(typed)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: [\d:.]+)?$/.exec(typed)
  if (iso) return toDay(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(typed)
  if (dotted) return toDay(dotted[3], dotted[2], dotted[1])
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(typed)
  if (slashed) {
    const [, one, other, year] = slashed
    return order === 'day first' ? toDay(year, other, one) : toDay(year, one, other)
  }
  // As in IMDb's files until 2017: "Sat Aug 15 00:00:00 2009".
  const named = /^(?:[a-z]{3},? )?([a-z]{3})[a-z]* +(\d{1,2}),?(?: [\d:]+)? (\d{4})$/i.exec(typed)
  const month = MONTHS.indexOf(named?.[1]?.toLowerCase() ?? '') + 1
  return named && month > 0 ? toDay(named[3], String(month), named[2]) : 'unfit'
}

function readMoment(typed: string): CalendarDay | 'none' | 'unfit' {
  const day = typed.slice(0, 10)
  const moment = new Date(typed)
  if (Number.isNaN(moment.getTime()) || !isCalendarDay(day)) return 'unfit'
  // The first second of 1970 is how a moment that nobody knows is often written.
  if (moment.getTime() === 0) return 'none'
  return INVENTED.test(typed) || !/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(typed) ? day : dayOf(moment)
}

function toDay(year = '', month = '', date = ''): CalendarDay | 'unfit' {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isCalendarDay(day) ? day : 'unfit'
}

/** How the days are written, if any of them can be read one way alone. */
export function guessDayOrder(cells: readonly string[]): DayOrder {
  const isRead = (order: DayOrder) => cells.every((cell) => readDay(cell, order) !== 'unfit')
  return !isRead('month first') && isRead('day first') ? 'day first' : 'month first'
}
