import { isCalendarDay, type CalendarDay } from './calendar-day.ts'

/* Counting in days and months. All of it in UTC, where every day has 24 hours and none is left out. */

/** A month of the calendar, `2026-11`. */
export type Month = `${number}-${number}`

/** The day it is where the user is, by their own clock. */
export function dayOf(now: Date): CalendarDay {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDay
}

/** So many days later or earlier; the day itself, where the calendar ends. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const moved = toIso(Date.parse(`${day}T00:00Z`) + count * 86_400_000).slice(0, 10)
  return isCalendarDay(moved) ? moved : day
}

export const monthOf = (day: CalendarDay): Month => day.slice(0, 7) as Month

/** So many months later or earlier; nothing before the year 0001 and after 9999. */
export function addMonths(month: Month, count: number): Month | undefined {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + count
  const moved = `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`
  return isCalendarDay(`${moved}-01`) ? (moved as Month) : undefined
}

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The month in rows of seven days, the first of them on the given weekday; a gap is undefined. */
export function weeksOf(month: Month, first: Weekday): (CalendarDay | undefined)[][] {
  const start = `${month}-01` as CalendarDay
  const gap = (weekdayOf(start) - first + 7) % 7
  const weeks: (CalendarDay | undefined)[][] = []
  for (let at = -gap; at < 31; at += 7) {
    const week = Array.from({ length: 7 }, (_, day) => dayAt(month, at + day + 1))
    if (week.some((day) => day !== undefined)) weeks.push(week)
  }
  return weeks
}

function dayAt(month: Month, number: number): CalendarDay | undefined {
  const day = `${month}-${pad(number, 2)}`
  return isCalendarDay(day) ? day : undefined
}

function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7
}

/** The weekdays in order, from the one on which the reader's week begins. */
export function weekdaysFrom(first: Weekday): Weekday[] {
  return Array.from({ length: 7 }, (_, at) => (((first - 1 + at) % 7) + 1) as Weekday)
}

type WeekInfo = { firstDay?: unknown }
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }

/** The day the week begins with where the language is spoken; Monday where nobody says. */
export function firstWeekday(language: string): Weekday {
  try {
    const locale: LocaleWithWeek = new Intl.Locale(language)
    const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? {}
    return weekdaysFrom(1).find((weekday) => weekday === firstDay) ?? 1
  } catch {
    return 1
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** Beyond the year 9999 the text has a sign and is no day any more. */
const toIso = (ms: number) => new Date(ms).toISOString()
