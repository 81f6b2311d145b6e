// @vitest-environment node
import { expect, it } from 'vitest'
import { countByMonth, monthRun } from './month-counts.ts'

const months = countByMonth(['2026-11-22', '2026-08-31', '2026-11-01'])

it('counts the days of each month, the earliest month first', () => {
  expect(months).toEqual([
    { month: '2026-08', viewings: 1 },
    { month: '2026-11', viewings: 2 },
  ])
})

it('runs from the first month to the last without a gap', () => {
  expect(monthRun(months, { least: 1, most: 12 })).toEqual([
    { month: '2026-08', viewings: 1 },
    { month: '2026-09', viewings: 0 },
    { month: '2026-10', viewings: 0 },
    { month: '2026-11', viewings: 2 },
  ])
})

it('begins earlier to be long enough, and later not to be too long', () => {
  const lengthOf = (least: number, most: number) => monthRun(months, { least, most }).length
  expect(lengthOf(12, 120)).toBe(12)
  expect(lengthOf(1, 2)).toBe(2)
  expect(monthRun(months, { least: 12, most: 120 })[0]).toEqual({ month: '2025-12', viewings: 0 })
})

it('stays within the calendar, and is nothing without a day', () => {
  expect(monthRun(countByMonth(['0001-02-01']), { least: 12, most: 120 })).toHaveLength(2)
  expect(monthRun([], { least: 12, most: 120 })).toEqual([])
})
