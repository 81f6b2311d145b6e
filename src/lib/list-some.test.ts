// @vitest-environment node
import { expect, it } from 'vitest'
import { listSome } from './list-some.ts'

it('lists names as far as it may, and counts the others', () => {
  expect(listSome([], 2)).toBe('')
  expect(listSome(['A'], 2)).toBe('A')
  expect(listSome(['A', 'B'], 2)).toBe('A and B')
  expect(listSome(['A', 'B', 'C'], 2)).toBe('A, B, and 1 more')
  expect(
    listSome(
      Array.from({ length: 9659 }, (_, at) => `${at}`),
      3,
    ),
  ).toBe('0, 1, 2, and 9,656 more')
})
