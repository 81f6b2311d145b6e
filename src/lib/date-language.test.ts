import { afterEach, expect, it } from 'vitest'
import { formatDay, formatMonth, formatWeekday } from './format-day.ts'
import { formatEvening } from './format-evening.ts'
import { formatMoment } from './format-moment.ts'

afterEach(() => delete document.documentElement.dataset['dates'])

it('says dates in the English that was chosen, from then on', () => {
  const evening = { on: '2026-11-24', at: '19:30' } as const
  expect(formatDay('2026-11-22')).toBe('22 November 2026')
  expect(formatEvening(evening)).toBe('Tuesday, 24 November 2026, 19:30')
  document.documentElement.dataset['dates'] = 'american'
  expect(formatDay('2026-11-22')).toBe('November 22, 2026')
  expect(formatDay('0001-01-01')).toBe('January 1, 0001')
  expect(formatMonth('2026-11')).toBe('November 2026')
  expect(formatWeekday(1, 'short')).toBe('Mon')
  expect(formatEvening(evening)).toBe('Tuesday, November 24, 2026, 19:30')
  expect(formatMoment(new Date(2026, 10, 22, 15, 31).getTime())).toMatch(/^Nov 22, 2026, 3:31\sPM$/)
})
