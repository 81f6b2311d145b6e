// @vitest-environment node
import { expect, it } from 'vitest'
import { formatDay, formatMonth } from './format-day.ts'

it('gives days and months in words, an early year with all its digits', () => {
  expect(formatDay('2026-11-22')).toBe('22 November 2026')
  expect(formatMonth('2026-11')).toBe('November 2026')
  expect(formatDay('0001-01-01')).toBe('1 January 0001')
  expect(formatMonth('0001-01')).toBe('January 0001')
})
