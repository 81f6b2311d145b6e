// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { versionsOf, type EntryRecord, type NoteVersion } from './entry.ts'
import { joinRecords } from './merge.ts'
import { isTakenBack, offerAgain, originOf, withMemory } from './taken-back.ts'

const stamp = (ms: number, count = 0) => `${1_795_000_000_000 + ms}-0000${count}-a`
const text = (ms: number, t: string, p: number[] = []): NoteVersion => ({
  s: stamp(ms),
  t,
  p: p.map((ms) => stamp(ms)),
})
const record = (f: Record<string, unknown>, ...n: NoteVersion[]): EntryRecord => ({ v: 1, f, n })
const memory = { u: [stamp(1)], w: [stamp(0)] }

it('F6 is remembered beside what was put back, and by what an import changed alone', () => {
  const kept = record({ rating: { s: stamp(9), v: 2 }, liked: { s: stamp(9), v: true } })
  expect(withMemory(kept, 'rating', stamp(9), memory).f).toEqual({
    rating: { s: stamp(9), v: 2, ...memory },
    liked: { s: stamp(9), v: true },
  })
  expect(withMemory(kept, 'watched', stamp(9), memory)).toEqual(kept)
  const noted = withMemory(record({}, text(8, 'a'), text(9, 'b')), 'note', stamp(9), memory)
  expect(noted.n).toEqual([text(8, 'a'), { ...text(9, 'b'), ...memory }])
  const change = { before: [{ s: '', v: null }], after: [{ s: stamp(1), v: 8 }] }
  expect(originOf('rating', change, undefined)).toEqual([{ u: [stamp(1)], w: [] }])
})

it('F6 brings a value anew under a later stamp, and no other value', () => {
  const ours = record({
    rating: { s: stamp(9), v: null, ...memory },
    liked: { s: stamp(9), v: false },
  })
  const file = record({ rating: { s: stamp(1), v: 8 }, liked: { s: stamp(1), v: true } })
  const { rating, liked } = offerAgain(file, ours).f
  expect(rating).toEqual({ s: expect.stringMatching(stamp(9, 1).slice(0, -1)), v: 8 })
  expect(liked).toEqual({ s: stamp(1), v: true })
})

it('F5 believes no memory that is none', () => {
  for (const u of [null, 5, 'x', {}, { includes: 1 }]) {
    const ours = record({ rating: { s: stamp(9), v: null, u } })
    const file = record({ rating: { s: stamp(1), v: 8 }, mood: 'blue' }, text(1, 'words'))
    expect(offerAgain(file, ours)).toEqual(file)
    expect(isTakenBack({ s: stamp(9), v: null, u } as never)).toBe(false)
  }
})

it.each([
  [null, true],
  [false, true],
  [true, false],
  [7, false],
])('F6 counts %j that was put back as nothing: %s', (v, expected) => {
  expect(isTakenBack({ s: stamp(9), v, ...memory })).toBe(expected)
})

describe('F6 a text', () => {
  const offered = (file: NoteVersion, ...ours: NoteVersion[]) =>
    offerAgain(record({}, file), record({}, ...ours)).n[0]

  it('replaces the one that it went on from, and leaves the others beside it', () => {
    const mine = { ...text(9, 'mine', [0, 1]), u: [stamp(1)], w: [stamp(0)] }
    const other = { ...text(10, 'other'), u: [stamp(1)], w: [stamp(2)] }
    const again = offered(text(1, 'theirs', [0]), mine, other)
    expect(again?.p).toEqual([stamp(0), stamp(1), stamp(9)])
    expect(String(again?.s) > stamp(9)).toBe(true)
  })

  it('keeps its place among several that went on from the same one', () => {
    const mine = { ...text(9, 'mine', [0, 1, 2]), u: [stamp(1), stamp(2)], w: [stamp(0)] }
    const file = record({}, text(1, 'one', [0]), text(2, 'two', [0]))
    const [one, two] = offerAgain(file, record({}, mine)).n
    expect([one?.t, two?.t]).toEqual(['one', 'two'])
    expect(String(two?.s) > String(one?.s)).toBe(true)
  })

  it('stands beside one that it knew nothing of, in its own time', () => {
    const mine = { ...text(9, 'mine', [1]), ...memory }
    const again = offered(text(1, 'theirs'), mine)
    expect(again).toEqual({
      ...text(1, 'theirs'),
      s: expect.stringMatching(/^1795000000001-00001/),
    })
  })

  it('is not brought again where it stands, whoever wrote it', () => {
    const mine = { ...text(9, 'mine', [1]), ...memory }
    expect(offered(text(1, 'theirs'), mine, text(12, 'theirs'))).toEqual(text(1, 'theirs'))
  })

  it('that stands is brought again where it replaces another, once', () => {
    const mine = { ...text(9, 'mine', [0, 1, 2]), u: [stamp(2)], w: [stamp(0)] }
    const both = { ...text(10, 'both'), u: [stamp(2)], w: [stamp(1)] }
    const ours = record({}, mine, both)
    const file = record({}, text(2, 'both', [0]))
    const again = joinRecords(ours, offerAgain(file, ours))
    expect(versionsOf(again, undefined).map(({ t }) => t)).toEqual(['both', 'both'])
    expect(joinRecords(again, offerAgain(file, again))).toBe(again)
  })

  it('is brought again where the same words that stand are replaced by the file', () => {
    const mine = { ...text(9, 'same', [0, 1, 2]), u: [stamp(1), stamp(2)], w: [stamp(0)] }
    const ours = record({}, mine)
    const file = record({}, text(1, 'other', [0]), text(2, 'same', [0]))
    const again = joinRecords(ours, offerAgain(file, ours))
    expect(versionsOf(again, undefined).map(({ t }) => t)).toEqual(['other', 'same'])
    expect(joinRecords(again, offerAgain(file, again))).toBe(again)
  })

  it('with a stamp that has no next one is left as it is', () => {
    const s = '1795000000001-zzzzz-a'
    const mine = { ...text(9, 'mine'), p: [s], u: [s], w: [] }
    expect(offered({ s, t: 'theirs', p: [] }, mine)?.s).toBe(s)
  })
})
