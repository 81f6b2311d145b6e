// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { NOW } from '../../tests/fakes/random-records.ts'
import { readBackup } from './backup-reader.ts'
import { stamp, rated, file, read } from '../../tests/fakes/backup-files.ts'

describe('the file of a page that could not start', () => {
  const raw = (keys: object, more: object = {}) =>
    JSON.stringify({ format: 'reel-north-raw', keys, ...more })

  it('F5 keeps settings nested too deeply out, in a backup and as they are stored', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    const stored = read(raw({ 'rn1:prefs': `{"state":{"theme":${deep}}}` }))
    expect(stored.preferences).toBeUndefined()
    expect(stored.unread.map(({ where }) => where)).toEqual(['rn1:prefs'])
    const text = `{"format":"reel-north","version":1,"entries":{},"preferences":{"theme":${deep}}}`
    const reading = readBackup(text, NOW)
    expect(reading).toMatchObject({ kind: 'read', unread: [{ where: 'preferences' }] })
  })

  it('is read as the records it holds', () => {
    const keys = {
      'rn1:film:a': JSON.stringify(rated(7)),
      'rn1:film:b': JSON.stringify({ ...rated('five'), n: [{ s: stamp(-1), t: 'kept', p: [] }] }),
      'rn1:film:c': '{oops',
      'rn1:film:Not A Film': '{}',
      'rn1:bad:1:rn1:film:d': '{"text":"x"}',
      'rn1:prefs': '{"state":{"theme":"dark"}}',
      'rn1:meta': '{}',
    }
    const reading = read(raw(keys))
    expect(reading.entries.get('a')).toEqual(rated(7))
    expect(reading.entries.get('b')).toMatchObject({ n: [{ t: 'kept' }] })
    expect([...reading.entries.keys()]).toEqual(['a', 'b'])
    expect(reading.preferences).toEqual({ theme: 'dark' })
    expect([...reading.aside.keys()]).toEqual([
      'rn1:film:b',
      'rn1:film:c',
      'rn1:film:Not A Film',
      'rn1:bad:1:rn1:film:d',
    ])
    expect(reading.unread.map(({ where }) => where)).toEqual([
      'rn1:film:b.f.rating',
      'rn1:film:c',
      'rn1:film:Not A Film',
      'rn1:bad:1:rn1:film:d',
    ])
    expect(reading).toMatchObject({ checksum: 'none', isBroken: false })
  })

  it('takes in the edits that were not in the records yet', () => {
    const { entries, aside, unread } = read(
      raw({
        'rn1:film:a': JSON.stringify(rated(7, -2)),
        'rn1:j:tab1': JSON.stringify({ a: rated(9), b: rated(3) }),
        'rn1:j:tab2': `{"c":${JSON.stringify(rated(4))},"Odd Name":{},"d":{"v":1`,
        'rn1:j:tab3': '[]',
      }),
    )
    expect(entries.get('a')).toEqual(rated(9))
    expect(entries.get('b')).toEqual(rated(3))
    expect(entries.get('c')).toEqual(rated(4))
    expect([...aside.keys()]).toEqual(['rn1:j:tab2', 'rn1:j:tab3'])
    expect(unread.map(({ where, reason }) => [where, reason])).toEqual([
      ['rn1:j:tab2.Odd Name', 'This cannot be the name of a film.'],
      ['rn1:j:tab2.d', 'It is not sound JSON.'],
      ['rn1:j:tab2', 'It is not sound JSON.'],
      ['rn1:j:tab3', 'It is not sound JSON.'],
    ])
  })

  it('takes in records that were only in memory', () => {
    expect(read(raw({}, { records: { a: rated(7) } })).entries.get('a')).toEqual(rated(7))
  })

  it('lists what is not a text, and settings that are none', () => {
    const { unread, aside } = read(raw({ 'rn1:film:a': 5, 'rn1:prefs': 'x' }))
    expect(unread.map(({ where, reason }) => [where, reason])).toEqual([
      ['keys.rn1:film:a', 'It is not a text.'],
      ['rn1:prefs', 'It was put aside unread, or has a name not known here.'],
    ])
    expect([...aside]).toEqual([['rn1:prefs', 'x']])
  })
})

describe('texts that another device could not read', () => {
  it('are read if this version can, and else kept as they are', () => {
    const unreadable = {
      'rn1:film:a': JSON.stringify(rated(7)),
      'rn1:film:b': '{oops',
      'rn1:prefs': '[]',
      'rn1:later': 'x',
    }
    const { entries, aside, unread } = read(file({}, { unreadable }))
    expect(entries.get('a')).toEqual(rated(7))
    expect(Object.fromEntries(aside)).toEqual({
      'rn1:film:b': '{oops',
      'rn1:prefs': '[]',
      'rn1:later': 'x',
    })
    expect(unread).toEqual([])
  })

  it('are listed if they are no texts at all', () => {
    const text = file({}).replace('}}', '},"unreadable":{"a":5,"b":oops}}')
    expect(read(text).unread).toEqual([
      { where: 'unreadable.a', reason: 'It is not a text.', text: '5' },
      { where: 'unreadable.b', reason: 'It is not a text.', text: 'oops' },
    ])
  })
})
