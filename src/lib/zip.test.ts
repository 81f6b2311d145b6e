// @vitest-environment node
import { expect, it } from 'vitest'
import { zip } from './zip.ts'

it('puts two lists together, item by item', () => {
  expect(zip(['a', 'b'], [1, 2])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(zip([], [])).toEqual([])
})
