// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isCalendarDay, type CalendarDay } from './calendar-day.ts'
import { addDays, addMonths, dayOf, firstWeekday, weekdaysFrom, weeksOf } from './calendar.ts'
import { formatDay, formatMonth, formatWeekday } from './format-day.ts'

const zoneOfTests = process.env['TZ']
afterEach(() => {
  vi.useRealTimers()
  if (zoneOfTests === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneOfTests
})

const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Kathmandu']

/** Any day of the calendar. */
const anyDay = fc
  .integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10) as CalendarDay)

describe('C9 the day it is', () => {
  it.each([
    ['America/Los_Angeles', '2026-11-22T23:30:00-08:00', '2026-11-22'],
    // The clock goes from 01:59 to 03:00 that night: half past two is asked for and does not exist.
    ['America/Los_Angeles', '2024-03-10T10:30:00Z', '2024-03-10'],
    ['America/Los_Angeles', '2024-11-03T08:30:00Z', '2024-11-03'],
    // Samoa went over the date line and had no 30 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23'],
    ['UTC', '0099-06-01T12:00:00Z', '0099-06-01'],
  ])('C9 in %s at %s is %s', (zone, moment, day) => {
    process.env['TZ'] = zone
    expect(dayOf(new Date(moment))).toBe(day)
  })

  it('C9 is made of the hands of the clock, also at an hour that was left out', () => {
    process.env['TZ'] = 'America/Los_Angeles'
    expect(dayOf(new Date(2024, 2, 10, 2, 30))).toBe('2024-03-10')
    expect(dayOf(new Date(2026, 10, 22, 23, 30))).toBe('2026-11-22')
  })
})

describe('C9 a day that is kept', () => {
  it.each(ZONES)('C9 reads the same in %s', (zone) => {
    process.env['TZ'] = zone
    expect(formatDay('2011-12-30')).toBe('30 December 2011')
    expect(formatDay('2024-03-10')).toBe('10 March 2024')
    expect(formatMonth('2024-03')).toBe('March 2024')
    expect(addDays('2024-03-10', 1)).toBe('2024-03-11')
    expect(addDays('2024-03-11', -1)).toBe('2024-03-10')
    expect(addDays('2011-12-31', -1)).toBe('2011-12-30')
    expect(formatWeekday(1, 'long')).toBe('Monday')
    expect(formatWeekday(7, 'short')).toBe('Sun')
  })
})

describe('counting in days', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        const moved = addDays(day, count)
        expect(isCalendarDay(moved)).toBe(true)
        expect(moved === day || addDays(moved, -count) === day).toBe(true)
      }),
    )
  })

  it('ends where the calendar does', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01')
    expect(addMonths('9999-12', 1)).toBeUndefined()
    expect(addMonths('0001-01', -1)).toBeUndefined()
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
  })
})

describe('a month', () => {
  it('is every one of its days once, in rows that begin on the same weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...weekdaysFrom(1)), (day, first) => {
        const month = day.slice(0, 7) as `${number}-${number}`
        const weeks = weeksOf(month, first)
        const order = weekdaysFrom(first)
        const days = weeks.flat().filter((each) => each !== undefined)
        expect(days).toContain(day)
        expect(days).toEqual([...new Set(days)].sort())
        expect(addDays(days[0] ?? day, days.length - 1)).toBe(days.at(-1))
        expect(days.every((each) => each.startsWith(month))).toBe(true)
        expect(addMonths(month, 1)).not.toBe(month)
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          const weekdays = week.map((each) => each && (new Date(each).getUTCDay() || 7))
          expect(weekdays.every((each, at) => each === undefined || each === order[at])).toBe(true)
        }
      }),
    )
  })

  it('begins its weeks where the language is spoken', () => {
    expect(firstWeekday('en-US')).toBe(7)
    expect(firstWeekday('de-DE')).toBe(1)
    expect(firstWeekday('not a language')).toBe(1)
    expect(weekdaysFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6])
  })
})
