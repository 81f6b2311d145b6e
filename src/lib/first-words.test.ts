// @vitest-environment node
import { expect, it } from 'vitest'
import { firstWords } from './first-words.ts'

it('is a short text whole, on one line', () => {
  expect(firstWords('Who held\nthe camera?')).toBe('Who held the camera?')
})

it('H3 cuts a long text between graphemes, and heaps no marks', () => {
  const family = '👨‍👩‍👧'
  expect(firstWords(family.repeat(60))).toMatch(/^(?:👨‍👩‍👧)+…$/u)
  expect(firstWords(`a${'\u0301'.repeat(5000)}`).length).toBeLessThan(110)
})
