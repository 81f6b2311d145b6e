// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../tests/fakes/random-records.ts'
import { daysOfMonth, diaryOf, nearestMonth, parseDiaryQuery } from './diary.ts'
import type { EntryRecord } from './entry.ts'

const record = (viewings: Record<string, unknown>): EntryRecord => ({
  v: 1,
  f: Object.fromEntries(
    Object.entries(viewings).map(([id, v]) => [`view:${id}`, { s: '1795000000001-00000-a', v }]),
  ),
  n: [],
})

const records = new Map([
  ['defilada', record({ a: { on: '2026-11-02' }, b: { on: '2026-11-22', rating: 8 }, c: {} })],
  ['film-that-left', record({ d: { on: '2026-11-22' }, e: { on: '2025-01-31' }, f: null })],
])

describe('the diary', () => {
  const diary = diaryOf(records)

  it('has the viewings of all films, newest first, and apart those of an unknown day', () => {
    expect(diary.dated.map(({ id, on }) => `${id} ${on}`)).toEqual([
      'd 2026-11-22',
      'b 2026-11-22',
      'a 2026-11-02',
      'e 2025-01-31',
    ])
    expect(diary.undated.map(({ filmId, id }) => [filmId, id])).toEqual([['defilada', 'c']])
  })

  it('leaves out the viewings of a film of one’s own while that is removed', () => {
    const stamp = '1795000000001-00000-a'
    const own = (isThere: boolean) => {
      const { f, ...rest } = record({ a: { on: '2026-11-02' }, b: {} })
      return new Map([['own-a', { ...rest, f: { ...f, own: { s: stamp, v: isThere } } }]])
    }
    expect(diaryOf(own(false))).toEqual({ dated: [], undated: [] })
    expect(diaryOf(own(true))).toMatchObject({ dated: [{ id: 'a' }], undated: [{ id: 'b' }] })
  })

  it('gives a month by its days', () => {
    const days = daysOfMonth(diary, '2026-11')
    expect([...days].map(([day, entries]) => [day, entries.map(({ id }) => id)])).toEqual([
      ['2026-11-22', ['d', 'b']],
      ['2026-11-02', ['a']],
    ])
    expect(daysOfMonth(diary, '2026-10').size).toBe(0)
  })

  it('knows the month to go to from an empty one', () => {
    expect(nearestMonth(diary, '2026-10')).toBe('2025-01')
    expect(nearestMonth(diary, '2024-10')).toBe('2025-01')
    expect(nearestMonth(diaryOf(new Map()), '2026-10')).toBeUndefined()
  })
})

describe('E1 the diary’s address', () => {
  it.each([
    [
      { month: '2026-11', view: 'list' },
      { month: '2026-11', view: 'list' },
    ],
    [{ month: ' 2026-3 ' }, { month: '2026-03' }],
    [{ month: '2026-11-22' }, { month: '2026-11' }],
    [{ month: '2026-13', view: 'calendar' }, {}],
    [{ month: '0000-01', view: ['list'] }, {}],
    [{ month: 202611 }, {}],
    [{ month: Object.create(null) }, {}],
    [{}, {}],
  ])('E1 %j is understood as %j', (search, query) => {
    expect(parseDiaryQuery(search)).toEqual(query)
  })

  it('E1 never throws, and means the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            month: fc.oneof(anyText, fc.stringMatching(/^\d{4}-\d{1,2}(-\d{1,2})?$/)),
            view: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        (search) => {
          const query = parseDiaryQuery(search)
          expect(parseDiaryQuery(query)).toEqual(query)
        },
      ),
    )
  })
})
