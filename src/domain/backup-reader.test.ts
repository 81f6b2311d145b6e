// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { file, rated, read, stamp } from '../../tests/fakes/backup-files.ts'
import { anyRecords, anyText, NOW } from '../../tests/fakes/random-records.ts'
import { makeBackup } from './backup.ts'
import { readBackup } from './backup-reader.ts'
import type { EntryRecord } from './entry.ts'

const golden: Record<string, { record: EntryRecord }> = JSON.parse(frozen)
const records = new Map(Object.values(golden).map(({ record }, at) => [`film-${at}`, record]))
const about = { exportedAt: new Date('2026-11-22T10:00:00Z'), app: '1.0.0' }
const make = (raw = {}) => makeBackup({ records, raw, ...about })
const bytes = (text: string) => new TextEncoder().encode(text)

const refusal = (source: Uint8Array | string) => {
  const reading = readBackup(source, NOW)
  return reading.kind === 'refused' ? reading.reason : 'read'
}

describe('a backup of ours', () => {
  it('is read back whole', () => {
    const raw = {
      'rn1:prefs': '{"state":{"theme":"dark"}}',
      'rn1:bad:5:rn1:x': '{"text":"\ud800"}',
    }
    const text = make(raw)
    expect(read(bytes(text))).toEqual({
      kind: 'read',
      entries: records,
      aside: new Map([['rn1:bad:5:rn1:x', '{"text":"\ud800"}']]),
      preferences: { theme: 'dark' },
      unread: [],
      cutStamps: 0,
      exported: '2026-11-22T10:00:00.000Z',
      app: '1.0.0',
      isBroken: false,
      checksum: 'right',
    })
    expect(read(text)).toEqual(read(bytes(text)))
  })

  it('G1 gives back any state, and knows that nobody changed it', () => {
    fc.assert(
      fc.property(anyRecords, fc.dictionary(anyText, anyText), (records, texts) => {
        const raw = Object.fromEntries(
          Object.entries(texts).map(([key, text]) => [`rn1:bad:1:${key}`, text]),
        )
        const reading = read(bytes(makeBackup({ records, raw, ...about })))
        expect(reading.entries).toEqual(records)
        expect(Object.fromEntries(reading.aside)).toEqual(raw)
        expect(reading).toMatchObject({ unread: [], checksum: 'right', isBroken: false })
      }),
    )
  })

  it('is read in any layout, and in any order of its parts', () => {
    const parts = Object.entries(JSON.parse(make())).toReversed()
    const text = ` \r\n\t${JSON.stringify(Object.fromEntries(parts))}\n `
    expect(read(text)).toMatchObject({ entries: records, checksum: 'right', isBroken: false })
  })

  it('G2 keeps a text that a spreadsheet would take for a formula as it is', () => {
    const starts = [
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '＝',
      '＋',
      '－',
      '＠',
      "'=",
      '"=',
      ',=',
      ';=',
    ]
    const film = (start: string): EntryRecord => {
      const t = `${start}HYPERLINK("https://evil.example")`
      return {
        v: 1,
        f: { 'own:title': { s: stamp(-1), v: t } },
        n: [{ s: stamp(-1), t, p: [] }],
      }
    }
    const records = new Map(starts.map((start, at) => [`own-${at}`, film(start)]))
    const reading = read(bytes(makeBackup({ records, raw: {}, ...about })))
    expect(reading).toMatchObject({ entries: records, unread: [], checksum: 'right' })
  })

  it('G3 keeps a lone surrogate, NUL and U+2028 in a note', () => {
    const t = 'a\ud800b\u0000c\u2028'
    const odd = new Map([['defilada', { v: 1, f: {}, n: [{ s: stamp(-1), t, p: [] }] }]])
    const backup = makeBackup({ records: odd, raw: {}, ...about })
    expect(read(bytes(backup)).entries.get('defilada')?.n[0]?.t).toBe(t)
  })
})

describe('F2 a file that is cut off', () => {
  const text = make()

  it('is refused while nothing of the user has come', () => {
    const at = text.indexOf('"film-0"')
    expect(refusal(text.slice(0, at))).toBe(
      'This file ends before anything of yours that could be read.',
    )
  })

  it('gives every record before the cut, and the text of the one that is cut', () => {
    const at = text.indexOf('"film-3"') + 30
    const reading = read(text.slice(0, at))
    expect([...reading.entries.keys()]).toEqual(['film-0', 'film-1', 'film-2'])
    expect(reading.unread).toEqual([
      {
        where: 'entries.film-3',
        reason: 'It is not sound JSON.',
        text: text.slice(text.indexOf('{', at - 30), at),
      },
    ])
  })

  it('is taken as cut when only its last brace is gone', () => {
    expect(read(text.trimEnd().slice(0, -1))).toMatchObject({ entries: records, isBroken: true })
  })

  it('gives what stands before a place where it is broken', () => {
    const broken = file({ a: rated(1), b: rated(2) }).replace(',"b"', ' "b"')
    const reading = read(broken)
    expect([...reading.entries.keys()]).toEqual(['a'])
    expect(reading.isBroken).toBe(true)
    expect(reading.unread).toEqual([
      {
        where: 'entries',
        reason: 'From here on the file cannot be read.',
        text: expect.stringMatching(/^"b":.*\}$/),
      },
    ])
    expect(read(`${file({ a: rated(1) })} {"more":1}`).unread).toEqual([
      { where: '', reason: 'From here on the file cannot be read.', text: ' {"more":1}' },
    ])
  })
})

describe('F9 a backup of a newer version', () => {
  it('gives what is understood, and lists what is not', () => {
    const reading = read(
      file(
        { a: rated(7) },
        { version: 2, films: { mine: { title: 'x' } }, queue: ['a'], preferences: [] },
      ),
    )
    expect(reading).toMatchObject({ newerVersion: 2, checksum: 'none' })
    expect(reading.entries.get('a')).toEqual(rated(7))
    expect(Object.fromEntries(reading.aside)).toEqual({
      'backup:films': '{"mine":{"title":"x"}}',
      'backup:queue': '["a"]',
    })
    expect(reading.unread).toEqual([
      {
        where: 'films',
        reason: 'This version does not know this part.',
        text: '{"mine":{"title":"x"}}',
      },
      { where: 'queue', reason: 'This version does not know this part.', text: '["a"]' },
      { where: 'preferences', reason: 'These are not settings.', text: '[]' },
    ])
  })

  it('is one of ours when it is version 1, or says none', () => {
    expect(read(file({}))).not.toHaveProperty('newerVersion')
    expect(read('{"format":"reel-north","entries":{}}')).not.toHaveProperty('newerVersion')
  })
})

describe('the checksum', () => {
  const changed = (change: (text: string) => string) => read(change(make())).checksum

  it('tells a file that someone changed, be it by one letter', () => {
    expect(changed((text) => text)).toBe('right')
    expect(changed((text) => text.replace('"watched"', '"watchet"'))).toBe('changed')
    expect(changed((text) => text.replace('"films": {}', '"films": {}, "films": {}'))).toBe(
      'changed',
    )
    expect(changed((text) => text.replace('"films": {}', '"films": {"a":1}'))).toBe('changed')
    expect(changed((text) => text.replace('"films": {}', '"films": {"a":oops}'))).toBe('changed')
    expect(changed((text) => text.replace('"entries": {', '"entries": {}, "entries": {'))).toBe(
      'changed',
    )
    const twice = '"entries": { "film-0": { "v": 1, "f": {}, "n": [] },'
    expect(changed((text) => text.replace('"entries": {', twice))).toBe('changed')
    expect(changed((text) => text.replace('"unreadable": {', '"unreadable": {"rn1:x": 5'))).toBe(
      'changed',
    )
    expect(changed((text) => text.replace('"app": "1.0.0"', '"app": "2.0.0"'))).toBe('right')
  })

  it('need not be there', () => {
    expect(read(file({})).checksum).toBe('none')
  })
})
