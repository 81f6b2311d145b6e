// @vitest-environment node
import { expect, it } from 'vitest'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { readEntry, type Entry, type EntryRecord } from './entry.ts'
import { isShallow, parseRecord } from './parse-record.ts'
import { stampOfLostTime } from './stamp.ts'

const records: Record<string, { record: EntryRecord; entry: Entry }> = JSON.parse(frozen)
const s = '1790000000000-00000-a'
const parse = (data: unknown) => parseRecord(JSON.stringify(data))
const whole = { v: 1, f: { rating: { s, v: 7 } }, n: [{ s, t: 'text', p: [] }] }

it.each(Object.entries(records))(
  'reads the frozen record of version 1: %s',
  (_name, { record, entry }) => {
    const parsed = parse(record)
    expect(parsed).toEqual({ kind: 'sound', record })
    expect(readEntry('record' in parsed ? parsed.record : undefined)).toEqual(entry)
  },
)

it.each([
  '{oops',
  'undefined',
  '[object Object]',
  '',
  '\u0000',
  JSON.stringify(whole).slice(0, -1),
])('calls %j unreadable', (text) => {
  expect(parseRecord(text)).toEqual({ kind: 'unreadable', reason: 'not JSON' })
})

it.each([null, 5, 'x', [], true, {}, { v: 1 }, { v: 1, f: [] }, [whole]])(
  'calls %j unreadable, not empty',
  (data) => {
    expect(parse(data)).toEqual({ kind: 'unreadable', reason: 'not a record' })
  },
)

it('reads a record that lacks its fields or its texts', () => {
  const { f, n } = whole
  expect(parse({ v: 1, f })).toEqual({ kind: 'sound', record: { v: 1, f, n: [] } })
  expect(parse({ v: 1, n })).toEqual({ kind: 'sound', record: { v: 1, f: {}, n } })
})

it('says so when fields or texts are no such list', () => {
  const { f, n } = whole
  const record = { v: 1, f: {}, n }
  expect(parse({ v: 1, f: [], n })).toEqual({ kind: 'sound', record, damaged: true })
  expect(parse({ v: 1, f, n: n[0] })).toEqual({ kind: 'sound', record: whole, damaged: true })
})

it.each(['five', -3, 7.3, 1e308, 11, 0, {}, true])('drops the rating %j alone', (v) => {
  expect(parse({ ...whole, f: { rating: { s, v }, liked: { s, v: true } } })).toEqual({
    kind: 'sound',
    record: { ...whole, f: { liked: { s, v: true } } },
    damaged: true,
  })
})

it.each(['watched', 'liked', 'queued', 'place', 'rating'])('drops a bad %s alone', (name) => {
  for (const bad of [{ s, v: 42 }, { s, v: [] }, { s }, 'yes', null, 7]) {
    const parsed = parse({ ...whole, f: { [name]: bad } })
    const record = { v: 1, f: {}, n: whole.n }
    expect(parsed).toStrictEqual({ kind: 'sound', damaged: true, record })
  }
})

it('takes a value whose stamp is bad for the oldest', () => {
  const parsed = parse({ ...whole, f: { rating: { s: 'soon', v: 7 } } })
  const rating = { s: stampOfLostTime(''), v: 7 }
  expect(parsed).toMatchObject({ damaged: true, record: { f: { rating } } })
})

it('gives up what says nothing where a text should be, and keeps the others', () => {
  const n = [null, { s, t: null, p: [] }, { s, p: [] }, ...whole.n]
  expect(parse({ ...whole, n })).toStrictEqual({ kind: 'sound', record: whole, damaged: true })
})

it('keeps of a text what it can: the older texts it replaced, a key, and what is not known', () => {
  const older = '1780000000000-00000-a'
  const keep = (note: object) => {
    const parsed = parse({ ...whole, n: [note] })
    return 'record' in parsed && parsed.kind === 'sound' && parsed.damaged && parsed.record?.n
  }
  const text = { s, t: 'text', lang: 'ko' }
  expect(keep({ ...text, p: [older, s, 'soon', 5] })).toStrictEqual([{ ...text, p: [older] }])
  expect(keep({ ...text, p: 'soon', k: 'a' })).toStrictEqual([{ ...text, p: [], k: 'a' }])
  expect(keep({ ...text, p: [], k: 5 })).toStrictEqual([{ ...text, p: [] }])
})

it.each([
  [42, '42'],
  ['loose', 'loose'],
  [{ s, t: 42, p: [] }, '42'],
  [{ s, t: [], p: [] }, '[]'],
  [{ s, t: { a: 1 }, p: 'x' }, '{"a":1}'],
  [{ t: 'no stamp' }, 'no stamp'],
  [{ s: '9999999999999-00000-a', t: 'far ahead', p: [] }, 'far ahead'],
])('keeps the note %j as text', (note, text) => {
  for (const n of [[note], note]) {
    const parsed = parse({ ...whole, n })
    expect(parsed).toMatchObject({ kind: 'sound', damaged: true, record: { n: [{ t: text }] } })
  }
})

it('does not let two texts replace each other', () => {
  const [early, late] = [`1790000000000-00000-a`, `1790000000000-00001-a`]
  const n = [
    { s: early, t: 'one', p: [late] },
    { s: late, t: 'two', p: [] },
  ]
  expect(parse({ ...whole, n })).toMatchObject({
    damaged: true,
    record: { n: [{ t: 'one' }, { t: 'two' }] },
  })
})

it('says so when a stored text had already been replaced', () => {
  const n = [
    { s, t: 'old', p: [] },
    { s: `1790000000000-00001-a`, t: 'new', p: [s] },
  ]
  expect(parse({ ...whole, n })).toMatchObject({ damaged: true, record: { n: [{ t: 'new' }] } })
})

it('carries what it does not know', () => {
  const record = {
    ...whole,
    f: { mood: 'blue', 'tag:club': { s, v: true }, 'view:1': { s, v: { on: '2026-11-01' } } },
    n: [{ s, t: 'text', p: [], lang: 'ko' }],
    extra: { deep: [1] },
  }
  expect(parse(record)).toEqual({ kind: 'sound', record })
})

it.each([2, 9999, 1e308])('shows version %j as far as it can, and calls it newer', (v) => {
  expect(parse({ ...whole, v })).toEqual({ kind: 'newer', record: whole, version: v })
})

it.each([undefined, '2', 2.5, -1, null, 0, '1', {}])(
  'never takes version %j for the current one',
  (v) => {
    expect(parse({ ...whole, v })).toEqual({ kind: 'sound', record: whole, damaged: true })
    const damaged = { ...whole, v, f: { rating: { s, v: 11 } } }
    expect(parse(damaged)).toEqual({ kind: 'unreadable', reason: 'no version' })
    // What it would have to be lifted from is not known.
    const lift = (record: object) => ({ ...record, lifted: true })
    expect(parseRecord(JSON.stringify({ ...whole, v }), [lift])).not.toHaveProperty('record.lifted')
  },
)

it('gives up parts that are nested too deep, and only those', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const text = `{"v":1,"f":{"rating":{"s":"${s}","v":7},"x":${deep}},"n":[${deep}],"extra":${deep}}`
  expect(parseRecord(text)).toEqual({
    kind: 'sound',
    record: { v: 1, f: whole.f, n: [] },
    damaged: true,
  })
})

it('gives up names that objects have by themselves', () => {
  const text = `{"v":1,"f":{"__proto__":{"s":"${s}","v":1},"constructor":1},"n":[],"__proto__":{"polluted":1}}`
  const parsed = parseRecord(text)
  expect(parsed).toEqual({ kind: 'sound', record: { v: 1, f: {}, n: [] }, damaged: true })
  expect('polluted' in {}).toBe(false)
})

it('lifts an old record and gives up its bad parts in one go', () => {
  const old = { ...whole, f: { ...whole.f, liked: { s, v: 'yes' } } }
  const lift = (record: object) => ({ ...record, lifted: true })
  expect(parseRecord(JSON.stringify(old), [lift])).toEqual({
    kind: 'sound',
    record: { ...whole, v: 2, lifted: true },
    isOld: true,
    damaged: true,
  })
})

it('lifts a record by the steps that come after its version, or says that it cannot', () => {
  const steps = ['one', 'two'].map((step) => (record: object) => ({ ...record, [step]: 1 }))
  const parsed = parseRecord(JSON.stringify({ ...whole, v: 2 }), steps)
  expect(parsed).toStrictEqual({ kind: 'sound', record: { ...whole, v: 3, two: 1 }, isOld: true })
  const fail = () => {
    throw new Error('not of this kind')
  }
  expect(parseRecord(JSON.stringify(whole), [fail])).toEqual({
    kind: 'unreadable',
    reason: 'of version 1, and could not be brought up to date',
  })
})

it.each([
  ['view:1', [null, {}, { rating: 8 }, { on: '2026-11-01', place: 'Berlin' }], ['soon', []]],
  ['plan:a1', [true, false], [null, {}, 5, 'x']],
  ['plan-note:a1', [null, '', 'Tea'], [5, {}, ['Tea']]],
  ['plan-films:a1', [null, [], [5, {}]], ['x', 5, true, {}]],
  ['own:year', [null, 0, 1989], [-1, 1.5, 2 ** 53, '1989']],
  ['own:directors', [null, [], ['Shin', 'Choi']], ['Shin', ['Shin', 5], {}]],
])('knows what %s may hold', (name, sound, bad) => {
  const record = (v: unknown) => ({ ...whole, f: { [name]: { s, v } } })
  for (const v of sound) expect(parse(record(v))).toEqual({ kind: 'sound', record: record(v) })
  for (const v of bad) expect(parse(record(v))).toMatchObject({ damaged: true, record: { f: {} } })
})

it('takes 32 levels for shallow, and no more, wherever they are', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [0, nested(levels - 1)])
  expect([isShallow(nested(32)), isShallow(nested(33))]).toEqual([true, false])
})

it.each([5, 'yesterday', [], true, { on: 'soon' }, { rating: 11 }])(
  'drops %j alone where a viewing should be',
  (v) => {
    const parsed = parse({ ...whole, f: { ...whole.f, 'view:1': { s, v } } })
    expect(parsed).toEqual({ kind: 'sound', record: whole, damaged: true })
  },
)

it('keeps a text under its key when its stamp is lost', () => {
  const parsed = parse({ ...whole, n: [{ s: 'soon', t: 'a remark', p: [], k: 'view:1' }] })
  expect(parsed).toMatchObject({ damaged: true, record: { n: [{ t: 'a remark', k: 'view:1' }] } })
})
