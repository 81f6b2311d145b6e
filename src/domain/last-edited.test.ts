// @vitest-environment node
import { expect, it } from 'vitest'
import { lastEdited } from './last-edited.ts'

const stamp = (n: number) => `179500000000${n}-00000-tab`
const record = (field: number, text?: number) => ({
  v: 1,
  f: { watched: { s: stamp(field), v: true }, odd: 'no field' },
  n: text === undefined ? [] : [{ s: stamp(text), t: 'A note', p: [] }],
})

it('names the films by their latest edit, of a field or of a text', () => {
  const records = new Map([
    ['old', record(1)],
    ['noted', record(2, 9)],
    ['new', record(5)],
  ])
  expect(lastEdited(records, 3)).toEqual(['noted', 'new', 'old'])
  expect(lastEdited(records, 1)).toEqual(['noted'])
  expect(lastEdited(new Map(), 3)).toEqual([])
})
