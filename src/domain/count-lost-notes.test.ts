// @vitest-environment node
import { expect, it } from 'vitest'
import { countLostNotes, losesMostNotes } from './count-lost-notes.ts'
import { withText, type EntryRecord } from './entry.ts'

const s = '1790000000000-00000-a'
const noted = (text: string) => withText(undefined, text, [], s)
const before = new Map<string, EntryRecord>([
  ['one', noted('a')],
  ['two', noted('b')],
  ['three', noted('')],
])

it('B9 counts notes that would be empty, and films that would be gone, but not empty ones', () => {
  expect(countLostNotes(before, new Map())).toEqual({ had: 2, lost: 2 })
  expect(countLostNotes(before, new Map([['one', noted('changed')]]))).toEqual({ had: 2, lost: 1 })
  expect(countLostNotes(before, before)).toEqual({ had: 2, lost: 0 })
})

it('B9 calls more than half too many to lose unasked', () => {
  expect(losesMostNotes(before, new Map([['one', noted('a')]]))).toBe(false)
  expect(losesMostNotes(before, new Map([['one', noted('')]]))).toBe(true)
  expect(losesMostNotes(new Map(), new Map())).toBe(false)
})
