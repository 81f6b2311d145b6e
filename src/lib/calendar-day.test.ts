// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCalendarDay } from './calendar-day.ts'

it.each(['2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s for a day', (text) => {
  expect(isCalendarDay(text)).toBe(true)
})

it.each([
  '2024-02-30',
  '2023-02-29',
  '2024-13-01',
  '2024-1-1',
  '0000-01-01',
  '',
  '24-01-01',
  20240101,
])('does not take %j for a day', (value) => {
  expect(isCalendarDay(value)).toBe(false)
})

it('takes the days of the calendar and no others, in every year', () => {
  const part = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(width, '0'))
  fc.assert(
    fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`
      const date = new Date(`${text}T00:00Z`)
      const isThere = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
      expect(isCalendarDay(text)).toBe(isThere && year !== '0000')
    }),
    { numRuns: 1000 },
  )
})
