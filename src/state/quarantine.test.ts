import { expect, it } from 'vitest'
import { readCopy } from './quarantine.ts'

it('reads a copy with the reason it was made for', () => {
  const copy = { text: '{oops', reason: 'not JSON', app: '1.0.0' }
  expect(readCopy(JSON.stringify(copy))).toEqual(copy)
})

it.each([null, '', '{oops', 'null', '5', '"text"'])('finds nothing in the copy %j', (stored) => {
  expect(readCopy(stored)).toEqual({})
})
