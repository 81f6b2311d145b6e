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
