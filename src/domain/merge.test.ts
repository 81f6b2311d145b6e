// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withField, withText, type EntryRecord } from './entry.ts'
import { differenceOf, joinRecords } from './merge.ts'
import { createClock } from './stamp.ts'

/** `npm run torture`: as many as there are in a minute. */
const LONG = process.env['TORTURE'] === '1'

/** A few tabs and the disk they share: any order of edits, saves, crashes and wrong clocks. */
const anyTab = fc.integer({ min: 0, max: 2 })
const anyAction = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write'), tab: anyTab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear'), tab: anyTab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rate'), tab: anyTab }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save'), tab: anyTab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash'), tab: anyTab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock'), tab: anyTab }) },
)
const anyHistory = fc.array(anyAction, { maxLength: 14 })

const empty: EntryRecord = { v: 1, f: {}, n: [] }

function play(actions: readonly { do: string; tab: number }[]) {
  const times = [1_790_000_000_000, 1_790_000_000_000, 4_100_000_000_000]
  const tabs = times.map((_, at) => ({
    record: empty,
    clock: createClock({ now: () => times[at] ?? 0, tab: `t${at}` }),
    unsaved: new Set<string>(),
  }))
  let disk = empty
  /** Every text that reached the disk, and those its successors had seen. */
  const written = new Set<string>()
  const replaced = new Set<string>()
  for (const [step, action] of actions.entries()) {
    const tab = tabs[action.tab]
    if (!tab) continue
    const stamp = tab.clock.tick()
    if (action.do === 'write' || action.do === 'clear') {
      const seen = tab.record.n.slice(-1)
      for (const { t } of seen) replaced.add(t)
      const text = action.do === 'write' ? `text ${step}` : ''
      tab.record = withText(
        tab.record,
        text,
        seen.map(({ s }) => s),
        stamp,
      )
      if (text) tab.unsaved.add(text)
    }
    if (action.do === 'rate') tab.record = withField(tab.record, 'rating', (step % 10) + 1, stamp)
    if (action.do === 'save') {
      disk = joinRecords(disk, tab.record)
      tab.record = joinRecords(tab.record, disk)
      for (const text of tab.unsaved) written.add(text)
      tab.unsaved.clear()
      for (const { s } of tab.record.n) tab.clock.see(s)
    }
    if (action.do === 'crash') {
      tab.record = disk
      tab.unsaved.clear()
    }
    if (action.do === 'clock') times[action.tab] = step % 2 ? 1_000_000_000_000 : 4_200_000_000_000
  }
  return { disk, copies: [...tabs.map(({ record }) => record), disk], written, replaced }
}

describe('joining two copies of a record', { timeout: 120_000 }, () => {
  const law = (check: (a: EntryRecord, b: EntryRecord, c: EntryRecord) => void) =>
    fc.assert(
      fc.property(anyHistory, anyTab, anyTab, (history, first, second) => {
        const { copies } = play(history)
        const [a = empty, b = empty, c = empty] = [copies[first], copies[second], copies[3]]
        check(a, b, c)
        check(a, c, b)
      }),
      { numRuns: 4000 },
    )

  it('gives the same in either order', () =>
    law((a, b) => expect(joinRecords(a, b)).toEqual(joinRecords(b, a))))

  it('gives the same in any grouping', () =>
    law((a, b, c) =>
      expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c))),
    ))

  it('adds nothing the second time, and then gives the very same object', () =>
    law((a, b) => {
      const joined = joinRecords(a, b)
      expect(joinRecords(joined, b)).toBe(joined)
      expect(joinRecords(joined, a)).toBe(joined)
      expect(joinRecords(a, structuredClone(a))).toBe(a)
    }))

  it('gives all of both, too, when one of them brings only what the other lacks', () =>
    law((a, b) => expect(joinRecords(b, differenceOf(a, b))).toEqual(joinRecords(b, a))))

  it('keeps every saved text that nobody who had seen it replaced', () => {
    let histories = 0
    fc.assert(
      fc.property(anyHistory, (history) => {
        histories++
        const { copies, written, replaced } = play(history)
        const texts = copies.reduce(joinRecords).n.map(({ t }) => t)
        for (const text of written) expect(replaced.has(text) || texts.includes(text)).toBe(true)
      }),
      LONG ? { numRuns: 5_000_000, interruptAfterTimeLimit: 60_000 } : { numRuns: 20_000 },
    )
    process.stdout.write(`no-loss model: ${histories} histories, 0 lost\n`)
  })
})

const at = (count: number, tab = 'a') => `1790000000000-0000${count}-${tab}`
const text = (count: number, t: string) => ({ s: at(count), t, p: [] })

it('takes the later of two values, whatever else it does not understand', () => {
  const ours = { v: 1, f: { mood: { s: at(1), v: 'blue' } }, n: [], extra: 1 }
  const theirs = {
    v: 1,
    f: { mood: { s: at(2), v: 'red' }, 'tag:a': { s: at(1), v: true } },
    n: [],
  }
  expect(joinRecords(ours, theirs)).toEqual({ ...theirs, extra: 1 })
})

it('takes over parts that it does not understand, and the version of the later code', () => {
  const ours = { v: 1, f: {}, n: [] }
  for (const theirs of [
    { ...ours, v: 2 },
    { ...ours, extra: 0 },
    { ...ours, f: { mood: 0 } },
  ]) {
    expect(joinRecords(ours, theirs)).toEqual(theirs)
    expect(joinRecords(theirs, ours)).toBe(theirs)
  }
})

it('prefers a value with a stamp to one without', () => {
  const loose = { ...empty, f: { mood: 'blue' } }
  const dated = { ...empty, f: { mood: { s: at(1), v: 'red' } } }
  expect(joinRecords(loose, dated)).toEqual(dated)
  expect(joinRecords(dated, loose)).toBe(dated)
})

it('lets go of a text that was replaced, and of nothing else', () => {
  const [one, two] = [text(1, 'one'), text(2, 'two')]
  const three = { ...text(3, 'three'), p: [at(1)] }
  const ours = { ...empty, n: [one, two] }
  const theirs = { ...empty, n: [three] }
  expect(joinRecords(ours, theirs).n).toEqual([two, three])
  expect(joinRecords(theirs, ours).n).toEqual([two, three])
  expect(joinRecords(theirs, { ...empty, n: [one] })).toBe(theirs)
})

describe('what another copy of a record lacks', () => {
  const known = { v: 1, f: { liked: { s: at(1), v: true }, mood: 1 }, n: [text(1, 'words')] }

  it('is all of it where there is no other copy', () => {
    expect(differenceOf(known, undefined)).toBe(known)
  })

  it('is what it does not have, or has otherwise', () => {
    const f = { liked: { s: at(2), v: false }, mood: 1, toString: { s: at(1), v: 1 } }
    const record = { ...known, f, n: [...known.n, text(2, 'words')], extra: 1 }
    const { mood: _mood, ...news } = f
    const lacking = { v: 1, f: news, n: [text(2, 'words')], extra: 1 }
    expect(differenceOf(record, known)).toEqual(lacking)
    expect(differenceOf(known, structuredClone(known))).toEqual({ v: 1, f: {}, n: [] })
  })

  it('has names that every object has', () => {
    const hostile: EntryRecord = JSON.parse('{"v":1,"f":{"__proto__":{}},"n":[]}')
    expect(Object.keys(differenceOf(hostile, empty).f)).toEqual(['__proto__'])
  })
})

it('goes by the stamp, wherever in the value it is written', () => {
  const ours = { v: 1, f: { mood: { v: 'z', s: at(1) } }, n: [] }
  const theirs = { v: 1, f: { mood: { v: 'a', s: at(2) } }, n: [] }
  expect(joinRecords(ours, theirs)).toEqual(theirs)
  expect(joinRecords(theirs, ours)).toBe(theirs)
})

it('picks alike in every tab when two values have one stamp or none', () => {
  const ours = { v: 1, f: { rating: { s: at(1), v: 3 } }, n: [], extra: 'a' }
  const theirs = { v: 1, f: { rating: { s: at(1), v: 4 } }, n: [], extra: 'b' }
  expect(joinRecords(ours, theirs)).toEqual(theirs)
  expect(joinRecords(theirs, ours)).toBe(theirs)
})

it('keeps texts of one film apart that share a stamp, or the words, too', () => {
  const texts = [undefined, 'view:a:remark', 'view:b:remark'].map((k) => ({
    ...text(1, 'Again.'),
    ...(k && { k }),
  }))
  const [note, ...remarks] = texts
  const all = { ...empty, n: texts }
  const later = { ...empty, n: [{ ...text(2, 'Once more.'), p: [at(1)] }] }
  for (const joined of [joinRecords(all, empty), joinRecords(empty, all)]) {
    expect(joined.n).toEqual(texts)
  }
  for (const joined of [joinRecords(all, later), joinRecords(later, all)]) {
    expect(joined.n).toEqual([...remarks, ...later.n])
  }
  const backwards = { ...empty, n: texts.toReversed() }
  expect(joinRecords({ ...empty, n: note ? [note] : [] }, backwards).n).toEqual(texts)
  expect(joinRecords(backwards, empty).n).toEqual(joinRecords(all, empty).n)
})

it('keeps both texts that came under one stamp', () => {
  const ours = { v: 1, f: {}, n: [{ s: at(1), t: 'one', p: [] }] }
  const theirs = { v: 1, f: {}, n: [{ s: at(1), t: 'two', p: [] }] }
  expect(joinRecords(ours, theirs).n.map(({ t }) => t)).toEqual(['one', 'two'])
})

it('joins hostile names without touching any prototype', () => {
  const hostile: EntryRecord = JSON.parse(
    '{"v":1,"f":{"__proto__":{"polluted":1}},"n":[],"__proto__":{"polluted":1}}',
  )
  const joined = joinRecords(empty, hostile)
  expect('polluted' in {}).toBe(false)
  expect(Object.getPrototypeOf(joined.f)).toBe(Object.prototype)
})
