// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { EntryRecord } from './entry.ts'
import { cutStamps, recogniseStamps } from './import-stamps.ts'

const NOW = 1_800_000_000_000
const DAY = 86_400_000
const stamp = (ms: number, rest = '00000-a') => `${NOW + ms}-${rest}`
const cutAt = (ms: number, data: object) => cutStamps({ ...data }, NOW + ms).data as EntryRecord

const ahead: EntryRecord = {
  v: 1,
  f: { rating: { s: stamp(3 * DAY), v: 7 }, odd: 1 },
  n: [{ s: stamp(4 * DAY), t: 'x', p: [stamp(-5), stamp(2 * DAY)] }],
}

describe('cutting', () => {
  it('leaves a record alone in which every time may be right', () => {
    const sound = { v: 1, f: { rating: { s: stamp(DAY), v: 7 } }, n: [] }
    expect(cutStamps(sound, NOW)).toEqual({ data: sound, cut: 0 })
    expect(cutStamps(sound, NOW).data).toBe(sound)
  })

  it('keeps the order of what it cuts, and counts it', () => {
    const { data, cut } = cutStamps({ ...ahead }, NOW)
    const { f, n } = data as EntryRecord
    expect(cut).toBe(3)
    expect((f['rating'] as { s: string }).s).toMatch(/^1800000000000-00001-cut/)
    expect(n[0]?.s).toMatch(/^1800000000000-00002-cut/)
    expect(n[0]?.p).toEqual([
      stamp(-5),
      expect.stringMatching(/^1800000000000-00000-cut[0-9a-f]{12}$/),
    ])
  })

  it('tells times in one millisecond apart by their counter and tab', () => {
    const names = ['00001-a', '00000-b', '00000-a', '00002-a', '00001-b']
    const s = names.map((name) => stamp(9 * DAY, name))
    const f = Object.fromEntries(s.map((s, at) => [`field${at}`, { s, v: at }]))
    const cut = Object.values(cutAt(0, { f }).f).map((field) => (field as { s: string }).s)
    expect(cut.map((stamp) => stamp.slice(14, 19))).toEqual([
      '00002',
      '00001',
      '00000',
      '00004',
      '00003',
    ])
  })

  it('cuts what is exactly now along with the rest, so that the order stays', () => {
    const f = { a: { s: stamp(0, '00009-a'), v: 1 }, b: { s: stamp(2 * DAY), v: 2 } }
    const [a, b] = Object.values(cutAt(0, { f }).f).map((field) => (field as { s: string }).s)
    expect(a).toMatch(/-00000-cut/)
    expect(b).toMatch(/-00001-cut/)
  })

  it.each([
    { f: 'x', n: 'y' },
    { f: null, n: [null, 5, ['z'], { t: 'x' }] },
    { f: { a: null, b: [stamp(9 * DAY)], c: { s: 5 }, d: { s: 'soon', p: 'x' } } },
  ])('takes anything else as it is: %j', (data) => {
    const withAhead = { ...data, n: [...(Array.isArray(data.n) ? data.n : []), ahead.n[0]] }
    const cut = cutStamps(withAhead, NOW)
    expect(cut.cut).toBe(2)
    expect(cut.data['f']).toEqual(data.f)
  })

  it('rounds a moment down', () => {
    expect(cutAt(0.7, ahead).n[0]?.s).toMatch(/^1800000000000-/)
  })
})

describe('recognising', () => {
  const known = cutAt(0, ahead)

  it('gives the stamps that were cut before', () => {
    const later = cutAt(5000, ahead)
    expect(later).not.toEqual(known)
    expect(recogniseStamps(later, known)).toEqual(known)
  })

  it('gives the stamps of the device that wrote them', () => {
    expect(recogniseStamps(known, ahead)).toEqual(ahead)
  })

  it('leaves alone what was not cut, and what is not known', () => {
    const sound = { v: 1, f: { rating: { s: stamp(0), v: 7 } }, n: [] }
    expect(recogniseStamps(sound, ahead)).toBe(sound)
    expect(recogniseStamps(known, sound)).toEqual(known)
  })

  it('lets no text replace a later one', () => {
    const [older] = known.n[0]?.p.slice(1) ?? []
    // Ours has the older text with a later stamp: it was cut in another import.
    const ours = {
      v: 1,
      f: {},
      n: [{ s: (older ?? '').replace(/^\d+/, String(NOW + 9)), t: 'o', p: [] }],
    }
    expect(recogniseStamps(known, ours).n[0]?.p).toEqual([stamp(-5)])
  })
})
