// @vitest-environment node
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schemaFile from '../../docs/backup.schema.json?raw'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { listSchemaErrors } from '../../tests/fakes/json-schema.ts'
import { anyRecords, anyText } from '../../tests/fakes/random-records.ts'
import { canonicalJson } from './backup-canonical.ts'
import { createSha256, sha256 } from './backup-checksum.ts'
import { makeBackup } from './backup.ts'
import type { EntryRecord } from './entry.ts'

const golden: Record<string, { record: EntryRecord }> = JSON.parse(frozen)
const records = new Map(Object.values(golden).map(({ record }, at) => [`film-${at}`, record]))
const exportedAt = new Date('2026-11-22T10:00:00Z')
const make = (raw = {}) => makeBackup({ records, raw, exportedAt, app: '1.0.0' })
const schema = JSON.parse(schemaFile)

it('holds every record, character for character', () => {
  const backup = JSON.parse(make())
  expect(backup).toMatchObject({
    format: 'reel-north',
    version: 1,
    exported: '2026-11-22T10:00:00.000Z',
    app: '1.0.0',
    films: {},
  })
  expect(backup.entries).toEqual(Object.fromEntries(records))
  expect(backup).not.toHaveProperty('preferences')
})

it('G3 is pure text in UTF-8, lone surrogates escaped', () => {
  const text = make()
  expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
  expect(text).toContain('\\ud800')
})

it('is written for people to read, what it is before what it holds', () => {
  const names = Object.keys(JSON.parse(make()))
  expect(names.slice(0, 5)).toEqual(['format', 'version', 'exported', 'app', 'checksum'])
  expect(make().split('\n')[1]).toBe('  "format": "reel-north",')
})

describe('G4', () => {
  it('holds every stored text that is not in a record', () => {
    const whole = JSON.stringify(records.get('film-0'))
    const kept = {
      'rn1:film:film-1': '{oops',
      'rn1:film:film-2': whole.replace('"v":1', '"v":2'),
      'rn1:film:film-3': whole.replace('"v":7', '"v":70'),
      // Sound, but the records do not have it: another tab wrote it a moment ago.
      'rn1:film:film-4': whole.replaceAll('1795', '1796'),
      'rn1:film:film-99': whole,
      'rn1:bad:1:rn1:film:film-4': '{"text":"…"}',
      'rn1:film:Not A Film': whole,
      'rn1:later': 'unknown',
      'rn1:later-still': '{}',
      'rn1:j:none': 'null',
      'rn1:j:lost': JSON.stringify({ 'film-0': { v: 1, f: {}, n: [{ s: 1, t: 'x', p: [] }] } }),
      'rn1:j:odd': '[]x',
      'rn1:meta': 'no meta',
      'rn1:prefs': '{"state":[]}',
    }
    const raw = {
      ...kept,
      'rn1:film:film-0': whole,
      'rn1:j:saved': JSON.stringify({ 'film-0': records.get('film-0') }),
      'rn1:j:empty': '{}',
    }
    expect(JSON.parse(make(raw)).unreadable).toEqual(kept)
  })

  it('A5 holds what a later version wrote beside the dates of this device', () => {
    const known = { created: 1, changedNotes: [], hasData: true, askedToPersist: true }
    const dates = { ...known, lastExport: 2, remindAfter: 3 }
    const backup = (meta: object) => JSON.parse(make({ 'rn1:meta': JSON.stringify(meta) }))
    expect(backup(dates).unreadable).toEqual({})
    const later = { ...dates, lists: ['mine'] }
    expect(backup(later).unreadable).toEqual({ 'rn1:meta': JSON.stringify(later) })
  })

  it('holds the settings as such, and nothing about the device', () => {
    const raw = { 'rn1:prefs': '{"state":{"theme":"dark","odd":1},"version":0}', 'rn1:meta': '{}' }
    const backup = JSON.parse(make(raw))
    expect(backup.preferences).toEqual({ theme: 'dark', odd: 1 })
    expect(backup.unreadable).toEqual({})
  })

  it.each(['null', '5', '"text"', '[oops'])(
    'holds what says nothing about the device: %s',
    (text) => {
      expect(JSON.parse(make({ 'rn1:meta': text })).unreadable).toEqual({ 'rn1:meta': text })
    },
  )

  it.each(['null', '5', '{"state":null}', '{"state":"x"}', '{oops'])(
    'keeps settings that are none as they are: %s',
    (text) => {
      const backup = JSON.parse(make({ 'rn1:prefs': text }))
      expect(backup.unreadable).toEqual({ 'rn1:prefs': text })
      expect(backup).not.toHaveProperty('preferences')
    },
  )
})

describe('the checksum', () => {
  const contentOf = (text: string) => {
    const { exported: _exported, app: _app, checksum: _checksum, ...content } = JSON.parse(text)
    return content
  }

  it('can be computed again by anyone, from all but when and by what the file was made', () => {
    const text = make({ 'rn1:later': 'x' })
    const hash = createHash('sha256')
      .update(canonicalJson(contentOf(text)))
      .digest('hex')
    expect(JSON.parse(text).checksum).toBe(hash)
    const later = makeBackup({ records, raw: {}, exportedAt: new Date(0), app: '2.0.0' })
    expect(JSON.parse(later).checksum).toBe(JSON.parse(make()).checksum)
    expect(JSON.parse(later).checksum).not.toBe(hash)
  })

  it('is SHA-256 as the platform computes it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 150 })), (texts) => {
        const hash = createSha256()
        for (const text of texts) hash.add(text)
        const expected = createHash('sha256').update(texts.join('')).digest('hex')
        expect(hash.hex()).toBe(expected)
        expect(sha256(texts.join(''))).toBe(expected)
      }),
    )
  })

  it.each([55, 56, 63, 64, 65, 119, 120])('is right for a text of %i bytes', (length) => {
    const text = 'a'.repeat(length)
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })
})

describe('canonical JSON', () => {
  it('is one text for one value, names in the order of their UTF-16 units', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
    // JavaScript itself puts names that are numbers first, and in their own order.
    expect(canonicalJson({ 10: 1, 9: 2, '-': 3 })).toBe('{"-":3,"10":1,"9":2}')
    expect(canonicalJson({ '\u20ac': 1, '\ud83d\ude00': 2, '\ufb33': 3, '\r': 4 })).toBe(
      '{"\\r":4,"€":1,"😀":2,"\ufb33":3}',
    )
    expect(canonicalJson([])).toBe('[]')
    expect(canonicalJson({ a: {}, b: '\ud800' })).toBe('{"a":{},"b":"\\ud800"}')
  })

  it('says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })
})

describe('docs/backup.schema.json', () => {
  const aStamp = '1795000000000-00000-a'
  const aRecord = (fields: Record<string, unknown>) => ({
    a: {
      v: 1,
      f: Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { s: aStamp, v }])),
      n: [],
    },
  })

  it('fits every backup', () => {
    expect(listSchemaErrors(schema, JSON.parse(make({ 'rn1:prefs': '{"state":{}}' })))).toEqual([])
    fc.assert(
      fc.property(anyRecords, fc.dictionary(anyText, anyText), (records, raw) => {
        const backup = makeBackup({ records, raw, exportedAt, app: '1.0.0' })
        expect(listSchemaErrors(schema, JSON.parse(backup))).toEqual([])
      }),
    )
  })

  it.each([
    ['format', 'other'],
    ['version', 2],
    ['exported', 'yesterday'],
    ['checksum', 'abc'],
    ['films', { mine: {} }],
    ['more', 1],
    ['entries', { 'Not A Film': { v: 1, f: {}, n: [] } }],
    ['entries', { a: { v: 1, f: {} } }],
    ['entries', { a: { v: 1, f: { rating: { s: '1795000000000-00000-a', v: 0 } }, n: [] } }],
    ['entries', { a: { v: 1, f: { liked: { s: 'soon', v: true } }, n: [] } }],
    ['entries', { a: { v: 1, f: {}, n: [{ s: '1795000000000-00000-a', t: 5, p: [] }] } }],
    ['entries', aRecord({ 'tag:club': 'yes' })],
    ['entries', aRecord({ 'view:a': { on: '22 November' } })],
    ['entries', aRecord({ 'view:a': { rating: 0 } })],
    ['entries', aRecord({ 'view:a': 'today' })],
    ['entries', aRecord({ 'saved-view:Mine': {} })],
    ['entries', aRecord({ 'plan:a1': null })],
    ['entries', aRecord({ 'plan-note:a1': 5 })],
    ['entries', aRecord({ 'plan-films:a1': { films: [] } })],
    ['entries', aRecord({ own: null })],
    ['entries', aRecord({ 'own:year': '1989' })],
    ['entries', aRecord({ 'own:directors': 'Andrzej Fidyk' })],
    ['entries', { a: { v: 1, f: {}, n: [{ s: aStamp, t: '', p: [], k: 1 }] } }],
    ['unreadable', { 'rn1:x': 5 }],
  ])('does not fit a wrong %s: %j', (name, value) => {
    expect(listSchemaErrors(schema, { ...JSON.parse(make()), [name]: value })).not.toEqual([])
  })
})
