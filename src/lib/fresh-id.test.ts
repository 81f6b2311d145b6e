// @vitest-environment node
import { expect, it } from 'vitest'
import { freshId } from './fresh-id.ts'

it('gives another id each time, in the order of time', () => {
  const ids = Array.from({ length: 500 }, () => freshId())
  expect(new Set(ids).size).toBe(500)
  expect(freshId(1_000) < freshId(1_001)).toBe(true)
  expect(freshId(1_700_000_000_000) < freshId(1_900_000_000_000)).toBe(true)
  expect(freshId()).toMatch(/^[0-9a-z]{19}$/)
})
