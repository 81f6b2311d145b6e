// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { NOW } from '../../tests/fakes/random-records.ts'
import { readField } from './entry.ts'
import { stamp, rated, file, read } from '../../tests/fakes/backup-files.ts'

describe('a bad part', () => {
  const unreadOf = (entries: unknown) => read(file(entries)).unread

  it('costs itself alone, and is listed with its text', () => {
    const good = rated(7)
    const { entries, unread } = read(
      file({
        good,
        'Not A Film': good,
        text: 'x',
        list: [],
        none: {},
        odd: { f: { rating: { s: stamp(), v: 'five' } } },
        half: { ...good, f: { ...good.f, watched: { s: stamp(-1), v: 'yes' } } },
      }),
    )
    expect(Object.fromEntries(entries)).toEqual({ good, half: good })
    expect(unread).toEqual([
      {
        where: 'entries.Not A Film',
        reason: 'This cannot be the name of a film.',
        text: JSON.stringify(good),
      },
      { where: 'entries.text', reason: 'It is not what is kept on a film.', text: '"x"' },
      { where: 'entries.list', reason: 'It is not what is kept on a film.', text: '[]' },
      {
        where: 'entries.none',
        reason: 'It cannot be read as what is kept on a film: not a record.',
        text: '{}',
      },
      {
        where: 'entries.odd',
        reason: 'It cannot be read as what is kept on a film: no version.',
        text: JSON.stringify({ f: { rating: { s: stamp(), v: 'five' } } }),
      },
      {
        where: 'entries.half.f.watched',
        reason: 'It cannot have this value.',
        text: JSON.stringify({ s: stamp(-1), v: 'yes' }),
      },
    ])
  })

  it('is told of when it was repaired', () => {
    const entries = {
      a: { v: 1, f: { rating: { s: 'soon', v: 7 } }, n: [] },
      b: { f: { rating: { s: stamp(-1), v: 7 } }, n: [] },
      c: { v: 1, f: 'x', n: ['a text', null, { s: stamp(-1), t: 42, p: [] }, { t: null }] },
      d: { v: 1, f: {}, n: 'just text', constructor: 1, kept: 1 },
      e: {
        v: 1,
        f: {},
        n: [
          { s: stamp(-2), t: 'old', p: [] },
          { s: stamp(-1), t: 'new', p: [stamp(-2)] },
        ],
      },
      f: { v: 1, n: [{ s: stamp(-1), t: 'sound', p: [] }] },
      g: { v: '2', f: { rating: { s: stamp(-1), v: 7 } }, n: [] },
      h: { v: 1, n: [{ s: stamp(-1), t: 5, p: [] }] },
    }
    const reading = read(file(entries))
    expect(reading.entries.get('a')?.f['rating']).toMatchObject({ v: 7 })
    expect(reading.entries.get('b')?.f['rating']).toEqual({ s: stamp(-1), v: 7 })
    expect(
      reading.entries
        .get('c')
        ?.n.map(({ t }) => t)
        .toSorted(),
    ).toEqual(['42', 'a text'])
    expect(reading.entries.get('d')).toMatchObject({ kept: 1, n: [{ t: 'just text' }] })
    expect(reading.entries.get('e')?.n.map(({ t }) => t)).toEqual(['new'])
    const oldest = 'Its time could not be read, so that it counts as oldest.'
    const asText = 'It is kept as a text, without all it said.'
    expect(reading.unread.map(({ where, reason }) => [where, reason])).toEqual([
      ['entries.a.f.rating', oldest],
      ['entries.b.v', 'It does not say its version.'],
      ['entries.c.f', 'These are not fields.'],
      ['entries.c.n.0', asText],
      ['entries.c.n.1', 'It is not a text.'],
      ['entries.c.n.2', asText],
      ['entries.c.n.3', 'It is not a text.'],
      ['entries.d.constructor', 'It cannot have this value.'],
      ['entries.d.n.0', asText],
      ['entries.e.n.0', 'Another text in the file replaces it.'],
      ['entries.g.v', 'It does not say its version.'],
      ['entries.h.f', 'These are not fields.'],
      ['entries.h.n.0', asText],
    ])
    const texts = new Map(reading.unread.map(({ where, text }) => [where, text]))
    expect(texts.get('entries.c.f')).toBe('"x"')
    expect(texts.get('entries.h.f')).toBe('')
    expect(texts.get('entries.b.v')).toBe('')
    expect(texts.get('entries.g.v')).toBe('"2"')
    expect(texts.get('entries.c.n.1')).toBe('null')
  })

  it('F5 is ignored when its name is one that every object has', () => {
    const text = `{"format":"reel-north","version":1,"__proto__":{"polluted":1},"entries":{
      "__proto__":{"v":1,"f":{},"n":[]},"constructor":{"v":1,"f":{},"n":[]},
      "a":{"v":1,"f":{"__proto__":{"s":"${stamp()}","v":1}},"n":[],"__proto__":{"polluted":1}},
      "b":${JSON.stringify(rated(7))}}}`
    const { entries, unread } = read(text)
    expect([...entries.keys()]).toEqual(['a', 'b'])
    expect(Object.keys(entries.get('a')?.f ?? {})).toEqual([])
    expect(unread.map(({ where }) => where)).toEqual([
      '__proto__',
      'entries.__proto__',
      'entries.constructor',
      'entries.a.f.__proto__',
      'entries.a.__proto__',
    ])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it.each([33, 20_000])('F5 is left out when it is nested %i deep', (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const text = `{"format":"reel-north","version":1,"deep":${deep},"entries":{"a":{"v":1,
      "f":{"rating":{"s":"${stamp()}","v":7},"odd":{"s":"${stamp()}","v":${deep}}},
      "n":[{"s":"${stamp(-1)}","t":"kept","p":[]},${deep}],"deep":${deep}},
      "b":{"v":1,"f":${deep},"n":${deep}},"c":${JSON.stringify(rated(3))}},"checksum":"x"}`
    const { entries, unread, checksum } = read(text)
    expect(entries.get('a')).toMatchObject({ f: { rating: { v: 7 } }, n: [{ t: 'kept' }] })
    expect(Object.keys(entries.get('a') ?? {})).toEqual(['v', 'f', 'n'])
    expect(entries.get('c')).toEqual(rated(3))
    expect(checksum).toBe('changed')
    expect(
      unread.map(({ where }) => where).filter((where) => where.startsWith('entries.a')),
    ).toEqual(['entries.a.deep', 'entries.a.f.odd', 'entries.a.n.1'])
  })

  it('is a record of a newer version: what is understood is taken, all of it can be saved', () => {
    const newer = { ...rated(7), v: 2, more: { deep: 1 } }
    const { entries, unread } = read(file({ a: newer }))
    expect(entries.get('a')).toEqual({ ...rated(7), more: { deep: 1 } })
    expect(unread).toEqual([
      {
        where: 'entries.a',
        reason: 'It was written by a newer version (2); what is understood is read.',
        text: JSON.stringify(newer),
      },
    ])
  })

  it('F6 is none when a film is there twice: both are joined', () => {
    const note = (t: string, ms: number) => ({ v: 1, f: {}, n: [{ s: stamp(ms), t, p: [] }] })
    const text = file({ a: note('one', -2), b: note('two', -1) }, { checksum: 'x' })
    const { entries, checksum } = read(text.replace('"b"', '"a"'))
    expect(entries.get('a')?.n.map(({ t }) => t)).toEqual(['one', 'two'])
    expect(checksum).toBe('changed')
  })

  it('names what is no object at all', () => {
    expect(unreadOf([])).toEqual([
      { where: 'entries', reason: 'This version does not know this part.', text: '[]' },
    ])
  })
})

describe('C8 a time that cannot be right', () => {
  const day = 24 * 60 * 60 * 1000

  it.each([
    ['three days ahead', stamp(3 * day), 1],
    ['in the year 2286', '9999999999999-00000-a', 1],
    ['in the year 9999', '253402300799000-00000-a', 1],
    ['a day ahead', stamp(day), 0],
    ['in the past', stamp(-day), 0],
  ])('is cut to now: %s', (_name, s, count) => {
    const { entries, cutStamps, unread } = read(
      file({ a: { v: 1, f: { rating: { s, v: 7 } }, n: [{ s, t: 'x', p: [] }] } }),
    )
    const record = entries.get('a')
    expect(record).toMatchObject({ f: { rating: { v: 7 } }, n: [{ t: 'x' }] })
    expect(unread).toEqual([])
    expect(cutStamps).toBe(count)
    const isCut = new RegExp(`^${NOW}-00000-cut[0-9a-f]{12}$`)
    const stamps = [record && readField(record, 'rating')?.s, record?.n[0]?.s]
    expect(stamps.map((found = '') => (isCut.test(found) ? 'cut' : found))).toEqual(
      count === 0 ? [s, s] : ['cut', 'cut'],
    )
  })

  it('keeps the order of all times that are not past, and what replaced what', () => {
    const [first, second, third] = [stamp(5), stamp(2 * day), stamp(3 * day)]
    const { entries, cutStamps, unread } = read(
      file({
        a: {
          v: 1,
          f: {
            watched: { s: first, v: true },
            liked: { s: second, v: true },
            odd: 5,
            older: { s: stamp(-5), v: 1 },
          },
          n: [{ s: third, t: 'x', p: [stamp(-1), first, second] }],
        },
      }),
    )
    const { f, n } = entries.get('a') ?? rated(0)
    const [s1, s2] = [f['watched'], f['liked']].map((field) => (field as { s: string }).s)
    expect(s1).toMatch(/^1800000000000-00000-cut/)
    expect(s2).toMatch(/^1800000000000-00001-cut/)
    expect(n[0]?.s).toMatch(/^1800000000000-00002-cut/)
    expect(n[0]?.p).toEqual([stamp(-1), s1, s2])
    expect(f['older']).toEqual({ s: stamp(-5), v: 1 })
    expect(cutStamps).toBe(3)
    expect(unread).toEqual([])
  })
})
