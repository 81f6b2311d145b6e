// @vitest-environment node
import { expect, it } from 'vitest'
import { bringBack } from './bring-back.ts'
import { readEntry, type EntryRecord } from './entry.ts'
import { createClock } from './stamp.ts'

const at = (count: number) => `1790000000000-0000${count}-a`
const clock = () => createClock({ now: () => 1_790_000_005_000, tab: 'b' })
const field = (count: number, v: unknown) => ({ s: at(count), v })

const earlier: EntryRecord = {
  v: 1,
  f: {
    rating: field(1, 7),
    liked: field(1, true),
    'tag:club': field(1, true),
    mood: field(1, 'blue'),
  },
  n: [
    { s: at(1), t: 'one', p: [] },
    { s: at(2), t: 'two', p: [] },
  ],
}
const now: EntryRecord = {
  v: 1,
  f: { rating: field(3, 2), watched: field(3, true), 'view:1': field(3, { on: '2026-11-01' }) },
  n: [{ s: at(4), t: 'three', p: [at(1), at(2)] }],
}

it('makes a film say again what it said, by edits that come after all others', () => {
  const { record, parts } = bringBack(now, earlier, clock().tick)
  const entry = readEntry(record)
  expect(entry).toMatchObject({ rating: 7, liked: true, watched: false })
  expect(entry.noteVersions.map(({ t }) => t).toSorted()).toEqual(['one', 'two'])
  expect(record?.f).toMatchObject({
    'tag:club': { v: true },
    mood: { v: 'blue' },
    'view:1': { v: null },
  })
  expect(parts.every(({ after }) => after.every(({ s }) => s > at(9)))).toBe(true)
  expect(parts.find(({ what }) => what === 'rating')?.before).toEqual([field(3, 2)])
})

it('empties a film that was not there, and writes one that is there no longer', () => {
  const emptied = bringBack(now, undefined, clock().tick).record
  expect(readEntry(emptied)).toMatchObject({ watched: false, note: '' })
  expect(readEntry(emptied).rating).toBeUndefined()
  expect(readEntry(bringBack(undefined, earlier, clock().tick).record)).toMatchObject({ rating: 7 })
  expect(bringBack(undefined, undefined, clock().tick)).toEqual({ record: undefined, parts: [] })
})

it('does nothing where nothing differs', () => {
  const done = bringBack(earlier, earlier, clock().tick)
  expect(done).toEqual({ record: earlier, parts: [] })
  const again = bringBack(bringBack(now, earlier, clock().tick).record, earlier, clock().tick)
  expect(again.parts).toEqual([])
})

it('tells of each part what stood before and after, and of one that never stood what says nothing', () => {
  const moment = (count: number) => `1790000005000-0000${count}-b`
  const never = (v: unknown) => ({ s: '', v })
  const earlierThere = {
    ...earlier,
    f: { liked: field(1, true), rating: field(1, 7), watched: field(1, false) },
    n: [
      { s: at(0), t: 'one', p: [] },
      { s: at(1), t: 'one', p: [] },
      { s: at(2), t: '', p: [] },
      { s: at(3), t: 'two', p: [] },
      { s: at(4), t: 'a remark', p: [], k: 'view:1:remark' },
    ],
  }
  const { record, parts } = bringBack({ v: 1, f: {}, n: [] }, earlierThere, clock().tick)
  expect(parts).toEqual([
    { what: 'liked', before: [never(false)], after: [{ s: moment(0), v: true }] },
    { what: 'rating', before: [never(null)], after: [{ s: moment(1), v: 7 }] },
    {
      what: 'note',
      before: [never('')],
      after: [
        { s: moment(2), v: 'one' },
        { s: moment(3), v: 'two' },
      ],
    },
    { what: 'text:view:1:remark', before: [never('')], after: [{ s: moment(4), v: 'a remark' }] },
  ])
  expect(record?.n.map(({ t, p }) => [t, p])).toEqual([
    ['one', []],
    ['two', []],
    ['a remark', []],
  ])
  const back = bringBack(record, { v: 1, f: {}, n: [] }, clock().tick)
  const of = (wanted: string) => back.parts.find(({ what }) => what === wanted)
  expect(of('liked')).toMatchObject({ before: [{ s: moment(0) }], after: [{ v: false }] })
  expect(of('rating')).toMatchObject({ before: [{ s: moment(1) }], after: [{ v: null }] })
  expect(of('note')?.before).toEqual([
    { s: moment(2), v: 'one' },
    { s: moment(3), v: 'two' },
  ])
  expect(of('note')?.after).toMatchObject([{ v: '' }])
})

it('writes the first of several texts over what stands, and the others beside it', () => {
  const standing = { ...now, n: [{ s: at(4), t: 'three', p: [] }] }
  const { record } = bringBack(standing, earlier, clock().tick)
  expect(record?.n.map(({ t, p }) => [t, p])).toEqual([
    ['one', [at(4)]],
    ['two', []],
  ])
})

it('empties a note that was empty then', () => {
  const empty = { ...earlier, n: [{ s: at(5), t: '', p: [at(1), at(2)] }] }
  const { record, parts } = bringBack({ ...earlier, f: {} }, { ...empty, f: {} }, clock().tick)
  expect(readEntry(record).note).toBe('')
  expect(parts).toMatchObject([{ what: 'note', after: [{ v: '' }] }])
})
