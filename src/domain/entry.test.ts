// @vitest-environment node
import { expect, it } from 'vitest'
import {
  byStamp,
  isField,
  isFilmId,
  listStamps,
  partOfText,
  readEntry,
  readField,
  readTexts,
  textOfPart,
  versionsOf,
  withField,
  withText,
} from './entry.ts'
import { textKeys } from './text-keys.ts'

const at = (count: number) => `1790000000000-0000${count}-a`

it('reads the same object from the same record, and one empty entry from none', () => {
  const record = withField(undefined, 'watched', true, at(1))
  expect(readEntry(record)).toBe(readEntry(record))
  expect(readEntry(undefined)).toBe(readEntry(undefined))
  expect(readEntry(undefined)).toEqual({
    watched: false,
    queued: false,
    liked: false,
    note: '',
    noteVersions: [],
  })
})

it('reads each field, and leaves out what is not there', () => {
  let record = withField(undefined, 'queued', true, at(1))
  record = withField(record, 'place', 'a0', at(2))
  record = withField(record, 'rating', 7, at(3))
  expect(readEntry(record)).toMatchObject({ queued: true, queuedAt: at(1), place: 'a0', rating: 7 })
  record = withField(record, 'rating', null, at(4))
  record = withField(record, 'place', null, at(5))
  expect(readEntry(record)).not.toHaveProperty('rating')
  expect(readEntry(record)).not.toHaveProperty('place')
  expect(readEntry(record)).toMatchObject({ watched: false, liked: false, note: '' })
  for (const name of ['watched', 'liked']) {
    expect(readEntry(withField(record, name, true, at(6)))).toMatchObject({ [name]: true })
  }
})

it.each([null, 5, 'x', {}, { s: at(1) }, { v: 1 }, { s: 1, v: 1 }])(
  'does not take %j for a field',
  (value) => {
    expect(isField(value)).toBe(false)
    expect(readField({ v: 1, f: { liked: value }, n: [] }, 'liked')).toBeUndefined()
  },
)

it('has no field by a name that every object has', () => {
  // As another script in the page may have left it.
  const f: object = Object.create({ liked: { s: at(1), v: true } })
  expect(readField({ v: 1, f: { ...f }, n: [] }, 'constructor')).toBeUndefined()
  expect(readField({ v: 1, f: f as { [name: string]: unknown }, n: [] }, 'liked')).toBeUndefined()
  expect(readField(undefined, 'liked')).toBeUndefined()
})

it('keeps several texts of one film apart by their keys', () => {
  const note = withText(undefined, 'a note', [], at(1))
  const record = withText(note, 'a remark', [at(1)], at(2), 'view:1:remark')
  const remark = { s: at(2), t: 'a remark', p: [at(1)], k: 'view:1:remark' }
  expect(record.n).toStrictEqual([{ s: at(1), t: 'a note', p: [] }, remark])
  expect(readEntry(record).noteVersions.map(({ t }) => t)).toEqual(['a note'])
  expect(readTexts(record, 'view:1:remark')).toEqual([remark])
  expect(versionsOf(record, 'other')).toEqual([])
  expect(versionsOf(undefined, undefined)).toEqual([])
  expect(textKeys(withText(record, 'late', [], at(3), 'view:1:remark'))).toEqual(['view:1:remark'])
  expect(textKeys(undefined)).toEqual([])
})

it('names the parts of a record that are texts', () => {
  expect([partOfText(undefined), partOfText('view:1')]).toEqual(['note', 'text:view:1'])
  expect(textOfPart('note')).toEqual({})
  expect(textOfPart('text:view:1')).toEqual({ key: 'view:1' })
  expect([textOfPart('rating'), textOfPart('own text:')]).toEqual([undefined, undefined])
})

it('replaces nothing by a stamp that is none, and keeps the order of the stamps', () => {
  const later = { v: 1, f: {}, n: [{ s: at(9), t: 'later', p: [] }] }
  expect(withText(later, 'text', ['soon', at(1)], at(2)).n).toEqual([
    { s: at(2), t: 'text', p: [at(1)] },
    later.n[0],
  ])
})

it('replaces only the texts the writer had seen', () => {
  const one = withText(undefined, 'one', [], at(1))
  const both = { ...one, n: [...one.n, { s: at(2), t: 'two', p: [] }] }
  const edited = withText(both, 'one, longer', [at(1)], at(3))
  expect(readEntry(edited).noteVersions.map(({ t }) => t)).toEqual(['one, longer', 'two'])
  expect(readEntry(edited).note).toBe('one, longer')
})

it('lets a text stand against a clear that did not know of it', () => {
  const record = {
    v: 1,
    f: {},
    n: [
      { s: at(1), t: 'text', p: [] },
      { s: at(2), t: '', p: [] },
    ],
  }
  expect(readEntry(record).noteVersions.map(({ t }) => t)).toEqual(['text'])
  expect(withText(record, 'more text', [at(1)], at(3)).n.map(({ t }) => t)).toEqual(['more text'])
})

it('shows one text once, whoever wrote it', () => {
  const record = {
    v: 1,
    f: {},
    n: [
      { s: at(1), t: 'same', p: [] },
      { s: at(2), t: 'same', p: [] },
    ],
  }
  expect(readEntry(record).noteVersions).toHaveLength(1)
  expect(withText(record, 'new', [at(2)], at(3)).n).toEqual([
    { s: at(3), t: 'new', p: [at(1), at(2)] },
  ])
})

it('remembers the last 64 texts it replaced, and no more', () => {
  let record = withText(undefined, 'start', [], '1790000000000-00000-a')
  for (let i = 1; i <= 100; i++) {
    const seen = record.n.map(({ s }) => s)
    record = withText(record, `${i}`, seen, `${1_790_000_000_000 + i}-00000-a`)
  }
  expect(record.n).toHaveLength(1)
  expect(record.n[0]?.p).toHaveLength(64)
  expect(record.n[0]?.p.at(-1)).toBe('1790000000099-00000-a')
})

it('keeps parts of a record that it does not know', () => {
  const record = { v: 1, f: { mood: { s: at(1), v: 'blue' } }, n: [], extra: 1 }
  expect(withField(record, 'liked', true, at(2))).toMatchObject(record)
  expect(withText(record, 'text', [], at(2))).toMatchObject({ f: record.f, extra: 1 })
})

it('lists the stamps a clock must have seen', () => {
  const record = withText(withField(undefined, 'liked', true, at(1)), 'text', [], at(2))
  const f = { ...record.f, odd: { s: 'zz', v: 1 }, mood: 'blue' }
  const n = [...record.n, { s: 'zz', t: 'words', p: [] }]
  expect(listStamps({ ...record, f, n })).toEqual([at(1), at(2)])
})

it.each(['defilada', 'a', '007', 'a-b', 'a'.repeat(80)])('takes %j for a film', (id) => {
  expect(isFilmId(id)).toBe(true)
})

it.each(['constructor', '__proto__', 'toString', '', 'A', 'a b', '../x', 'a'.repeat(81)])(
  'does not take %j for a film',
  (id) => {
    expect(isFilmId(id)).toBe(false)
  },
)

it('puts texts in the order of their stamps, and those of one stamp in the order of the words', () => {
  const texts = ['b1', 'a2', 'b2'].map((name) => ({ s: at(Number(name[1])), t: name, p: [] }))
  for (const mixed of [texts, texts.toReversed()]) {
    expect(mixed.toSorted(byStamp).map(({ t }) => t)).toEqual(['b1', 'a2', 'b2'])
  }
  for (const text of texts) expect(byStamp(text, { ...text })).toBe(0)
  const [, a, b] = texts.toSorted(byStamp)
  expect(a && b && [byStamp(a, b), byStamp(b, a)]).toEqual([-1, 1])
})
