// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDevices } from '../../tests/fakes/random-records.ts'
import { readTexts, withField, withText, type EntryRecord } from './entry.ts'
import { joinRecords } from './merge.ts'
import { parseRecord } from './parse-record.ts'
import {
  listPlannedViewings,
  listViewings,
  viewingField,
  viewingText,
  viewingValue,
} from './viewing.ts'

const NONE: ReadonlyMap<string, EntryRecord> = new Map()
const stamp = (n: number) => `${1_700_000_000_000 + n}-00000-a`

function record(fields: Record<string, unknown>, texts: Record<string, string> = {}) {
  let built: EntryRecord = { v: 1, f: {}, n: [] }
  for (const [id, value] of Object.entries(fields))
    built = withField(built, viewingField(id), value, stamp(1))
  for (const [key, text] of Object.entries(texts))
    built = withText(built, text, [], stamp(2), `view:${key}`)
  return built
}

describe('the viewings of a film', () => {
  it('stand newest first, the unknown day last, and all but the oldest are rewatches', () => {
    const viewings = listViewings(
      record({ a: { on: '2024-02-29' }, b: {}, c: { on: '2026-11-22', rating: 7 } }),
    )
    expect(viewings).toEqual([
      { id: 'c', on: '2026-11-22', rating: 7, isRewatch: true },
      { id: 'a', on: '2024-02-29', isRewatch: true },
      { id: 'b', isRewatch: false },
    ])
  })

  it('are a rewatch, too, where a file from elsewhere said so', () => {
    const [only] = listViewings(record({ a: { on: '2026-11-22', rewatch: true } }))
    expect(only).toEqual({ id: 'a', on: '2026-11-22', isRewatch: true })
  })

  it('stand in the order they were logged, on one day', () => {
    const day = { on: '2026-11-22' }
    expect(listViewings(record({ m2: day, m1: day })).map(({ id }) => id)).toEqual(['m2', 'm1'])
  })

  it('are none without a record, and none once removed', () => {
    expect(listViewings(undefined)).toEqual([])
    expect(listViewings(record({ a: null }))).toEqual([])
    expect(listPlannedViewings(record({ a: null }, { 'a:before': '' }))).toEqual([])
  })

  it.each(['remark', 'after'])(
    'show one again whose %s was written by another who saw it',
    (text) => {
      const key = `a:${text}`
      const both = record({ a: { on: '2026-11-22' } }, { [key]: 'old' })
      const removed = withText(
        withField(both, 'view:a', null, stamp(9)),
        '',
        [stamp(2)],
        stamp(9),
        `view:${key}`,
      )
      const edited = withText(both, 'old, and more', [stamp(2)], stamp(5), `view:${key}`)
      expect(listViewings(removed)).toEqual([])
      expect(listViewings(joinRecords(removed, edited))).toEqual([{ id: 'a', isRewatch: false }])
    },
  )

  it('are not those still to come, on which only first thoughts are written', () => {
    const planned = record({}, { 'b:before': 'I expect a parade', 'a:before': 'and songs' })
    expect(listViewings(planned)).toEqual([])
    expect(listPlannedViewings(planned)).toEqual(['a', 'b'])
    const watched = withField(planned, 'view:a', {}, stamp(3))
    expect(listViewings(watched).map(({ id }) => id)).toEqual(['a'])
    expect(listPlannedViewings(watched)).toEqual(['b'])
  })

  it('are not those of which only a remark was begun, and none was logged', () => {
    const begun = record({}, { 'a:remark': 'With Ana' })
    expect(listViewings(begun)).toEqual([])
    expect(listPlannedViewings(begun)).toEqual(['a'])
    expect(listViewings(withField(begun, 'view:a', {}, stamp(3)))).toHaveLength(1)
  })

  it('may have ids with colons from elsewhere', () => {
    const odd = record({ 'lb:1:x': {} }, { 'lb:1:x:remark': 'hm', 'lb:2:after': 'so' })
    expect(listViewings(odd).map(({ id }) => id)).toEqual(['lb:2', 'lb:1:x'])
  })

  it('keep what a later version wrote beside day and rating', () => {
    const old = record({ a: { on: '2026-11-22', rating: 7, where: 'the club' } })
    expect(viewingValue(old, 'a', { on: undefined, rating: 3 })).toEqual({
      where: 'the club',
      rating: 3,
    })
    expect(viewingValue(undefined, 'new', { on: '2026-11-22', rating: undefined })).toEqual({
      on: '2026-11-22',
    })
  })

  it('are the same whichever device is read first, and after being written and read', () => {
    fc.assert(
      fc.property(anyDevices(2), ([a = NONE, b = NONE]) => {
        for (const [film, ours] of a) {
          const theirs = b.get(film)
          const joined = theirs ? joinRecords(ours, theirs) : ours
          const other = theirs ? joinRecords(theirs, ours) : ours
          expect(listViewings(joined)).toEqual(listViewings(other))
          const read = parseRecord(JSON.stringify(joined))
          expect('record' in read && listViewings(read.record)).toEqual(listViewings(joined))
          const key = viewingText('a1', 'remark')
          const isWritten = readTexts(joined, key).length > 0
          const there = [
            ...listViewings(joined).map(({ id }) => id),
            ...listPlannedViewings(joined),
          ]
          expect(there.includes('a1') || !isWritten).toBe(true)
        }
      }),
    )
  })
})
