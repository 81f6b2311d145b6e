import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { sha256 } from './backup-checksum.ts'
import { canonicalJson, makeBackup } from './backup.ts'
import type { EntryRecord } from './entry.ts'

const golden: Record<string, { record: EntryRecord }> = JSON.parse(frozen)
const records = new Map(Object.values(golden).map(({ record }, at) => [`film-${at}`, record]))
const exportedAt = new Date('2026-11-22T10:00:00Z')
const make = (raw = {}) => makeBackup({ records, raw, exportedAt, app: '1.0.0' })

it('holds every record, character for character', () => {
  const backup = JSON.parse(make())
  expect(backup).toMatchObject({
    format: 'reel-north',
    version: 1,
    exported: '2026-11-22T10:00:00.000Z',
    app: '1.0.0',
  })
  expect(backup.entries).toEqual(Object.fromEntries(records))
})

it('is pure text in UTF-8, lone surrogates escaped', () => {
  const text = make()
  expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
  expect(text).toContain('\\ud800')
})

it('holds every stored text that is not in a record', () => {
  const whole = JSON.stringify(records.get('film-0'))
  const kept = {
    'rn1:film:film-1': '{oops',
    'rn1:film:film-2': whole.replace('"v":1', '"v":2'),
    'rn1:film:film-3': whole.replace('"v":7', '"v":70'),
    'rn1:bad:1:rn1:film:film-4': '{"text":"…"}',
    'rn1:film:Not A Film': whole,
    'rn1:later': 'unknown',
  }
  const raw = { ...kept, 'rn1:film:film-0': whole, 'rn1:prefs': '{}' }
  expect(JSON.parse(make(raw)).unreadable).toEqual(kept)
})

it('has a checksum that anyone can compute again', () => {
  const { checksum, entries } = JSON.parse(make())
  expect(checksum).toBe(createHash('sha256').update(canonicalJson(entries)).digest('hex'))
})

it('computes SHA-256 as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

it('writes one canonical text for one value', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
})
