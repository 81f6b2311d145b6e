// @vitest-environment node
import { expect, it } from 'vitest'
import { withChosen } from './selection.ts'

const listed = ['a', 'b', 'c', 'd', 'e']

function choose(selected: string, change: Parameters<typeof withChosen>[1]) {
  return [...withChosen(new Set(selected), change, listed)].sort().join('')
}

it('chooses one, or lets go of it', () => {
  expect(choose('a', { id: 'c', isChosen: true })).toBe('ac')
  expect(choose('ac', { id: 'c', isChosen: false })).toBe('a')
})

it('chooses a range in either direction, and lets go of one', () => {
  expect(choose('b', { id: 'd', isChosen: true, from: 'b' })).toBe('bcd')
  expect(choose('d', { id: 'b', isChosen: true, from: 'd' })).toBe('bcd')
  expect(choose('abcde', { id: 'd', isChosen: false, from: 'b' })).toBe('ae')
})

it('chooses one alone when the one before is no longer listed', () => {
  expect(choose('', { id: 'd', isChosen: true, from: 'gone' })).toBe('d')
})
