// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { byEvening, daysBetween, isPlannable, isTimeOfDay, type TimeOfDay } from '#lib/evening.ts'
import { formatWholeDay, weekdayOfDay } from '#lib/format-evening.ts'
import { layOut, lengthOf, PAUSE, type FilmToPlan, type Rhythm } from './lay-out.ts'

const zoneOfTests = process.env['TZ']
afterEach(() => {
  if (zoneOfTests === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneOfTests
})

const films = (...minutes: (number | undefined)[]): FilmToPlan[] =>
  minutes.map((length, at) => ({
    film: `film-${at}`,
    ...(length !== undefined && { minutes: length }),
  }))
const say = (...from: Parameters<typeof layOut>) =>
  layOut(...from).map(({ on, at }) => `${on} ${at}`)

it('gives films a day each, or a week, or so many days', () => {
  const three = films(65, 93, 107)
  expect(say(three, '2026-11-24', '19:30', 1)).toEqual([
    '2026-11-24 19:30',
    '2026-11-25 19:30',
    '2026-11-26 19:30',
  ])
  expect(say(three, '2026-12-22', '20:00', 7).at(-1)).toBe('2027-01-05 20:00')
  expect(say(three, '2028-02-27', '20:00', 2)).toContain('2028-02-29 20:00')
})

it('puts one film after another, with a pause, also past midnight', () => {
  expect(say(films(65, undefined, 93), '2026-11-24', '21:00', 'together')).toEqual([
    '2026-11-24 21:00',
    // 22:05 and a quarter of an hour.
    '2026-11-24 22:20',
    // Two hours for one whose length nobody knows; to the next five minutes.
    '2026-11-25 00:35',
  ])
})

it('keeps the days of a route, and lets no film begin while another runs', () => {
  const week = [1, 2, 2, 7].map((day, at) => ({ film: `film-${at}`, minutes: 61, day }))
  expect(say(week, '2026-11-23', '19:30', 'route')).toEqual([
    '2026-11-23 19:30',
    '2026-11-24 19:30',
    '2026-11-24 20:50',
    '2026-11-29 19:30',
  ])
  expect(say(films(3000, 90), '2026-11-23', '19:30', 1).at(-1)).toBe('2026-11-25 21:45')
})

const anyDay = fc
  .integer({ min: Date.parse('1900-01-01'), max: Date.parse('2950-01-01') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10) as CalendarDay)
const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':') as TimeOfDay)
const anyRhythm = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant('together' as const))
const anyFilms = fc
  .array(fc.option(fc.integer({ min: 0, max: 1e15 }), { nil: undefined }), { maxLength: 100 })
  .map((minutes) => films(...minutes))
// Clocks are set there in spring and autumn, at midnight, by half an hour, and a day was left out.
const anyZone = fc.constantFrom(
  'UTC',
  'America/Los_Angeles',
  'Europe/Warsaw',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
)

describe('C9 a plan', () => {
  it('has every film once, each later than the one before it and after its end, in every zone', () => {
    fc.assert(
      fc.property(anyFilms, anyDay, anyTime, anyRhythm, anyZone, (all, start, at, rhythm, zone) => {
        process.env['TZ'] = zone
        const evenings = layOut(all, start, at, rhythm)
        expect(evenings).toHaveLength(all.length)
        expect(evenings.every(({ on, at }) => isPlannable(on) && isTimeOfDay(at))).toBe(true)
        expect(evenings.slice(0, 1)).toEqual(all.length > 0 ? [{ on: start, at }] : [])
        const steps = evenings.slice(1).map((evening, place) => {
          const before = evenings[place]
          return before && byEvening(before, evening)
        })
        expect(steps.every((step) => step === -1)).toBe(true)
      }),
    )
  })

  it('never shifts: the same time on days that are as far apart as was asked for', () => {
    const short = fc
      .array(fc.integer({ min: 1, max: 240 }), { minLength: 2, maxLength: 60 })
      .map((minutes) => films(...minutes))
    fc.assert(
      fc.property(short, anyDay, anyTime, fc.integer({ min: 1, max: 99 }), anyZone, (...given) => {
        const [all, start, at, days, zone] = given
        process.env['TZ'] = zone
        for (const [place, evening] of layOut(all, start, at, days).entries()) {
          expect(evening.at).toBe(at)
          expect(daysBetween(start, evening.on)).toBe(place * days)
        }
      }),
    )
  })

  it('reads the same where a clock is set that night, or the day was left out', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Apia']) {
      process.env['TZ'] = zone
      expect(say(films(90, 90), '2024-03-09', '02:30', 1)).toContain('2024-03-10 02:30')
      expect(say(films(90, 90), '2011-12-29', '20:00', 1)).toContain('2011-12-30 20:00')
      expect(formatWholeDay('2011-12-30')).toBe('Friday, 30 December 2011')
      expect(weekdayOfDay('2024-03-10')).toBe('Sunday')
    }
  })
})

it('keeps the length of each film free, and time to make tea', () => {
  fc.assert(
    fc.property(anyFilms, (all) => {
      const evenings = layOut(all, '2026-11-24', '19:30', 'together')
      const ms = ({ on, at }: { on: string; at: string }) => Date.parse(`${on}T${at}Z`)
      for (const [place, film] of all.slice(0, -1).entries()) {
        const [one, next] = evenings.slice(place)
        const between = one && next ? (ms(next) - ms(one)) / 60_000 : 0
        expect(between - lengthOf(film) - PAUSE).toBeGreaterThanOrEqual(0)
        expect(between - lengthOf(film) - PAUSE).toBeLessThan(5)
      }
    }),
  )
})

it('takes what is no number of minutes for unknown', () => {
  const rhythm: Rhythm = 'together'
  expect(say(films(0, 90), '2026-11-24', '19:30', rhythm).at(-1)).toBe('2026-11-24 21:45')
})
