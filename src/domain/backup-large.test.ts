// @vitest-environment node
import { describe, expect, it } from 'vitest'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { NOW } from '../../tests/fakes/random-records.ts'
import { makeBackup } from './backup.ts'
import { readBackup, readingBackup, type ReadBackup } from './backup-reader.ts'
import type { EntryRecord } from './entry.ts'

const stamp = (ms = 0, tab = 'a') => `${NOW + ms}-00000-${tab}`
const rated = (v: unknown, ms = -1): EntryRecord => ({
  v: 1,
  f: { rating: { s: stamp(ms), v } },
  n: [],
})
const file = (entries: unknown, more: object = {}) =>
  JSON.stringify({ format: 'reel-north', version: 1, entries, ...more })

function read(source: string): ReadBackup {
  const reading = readBackup(source, NOW)
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading
}

const golden: Record<string, { record: EntryRecord }> = JSON.parse(frozen)
const records = new Map(Object.values(golden).map(({ record }, at) => [`film-${at}`, record]))

describe('F2 a file that is cut off', () => {
  const text = makeBackup({ records, raw: {}, exportedAt: new Date(0), app: '1.0.0' })

  it('gives what is whole, at any place, and lists the rest', () => {
    for (let at = 0; at < text.length - 1; at++) {
      const reading = readBackup(text.slice(0, at), NOW)
      if (reading.kind === 'refused') continue
      expect(reading.isBroken).toBe(true)
      expect(reading.checksum).not.toBe('right')
      for (const [id, record] of reading.entries) expect(record).toEqual(records.get(id))
    }
  })
})

describe('F5', () => {
  it('leaves out what is nested a million deep', () => {
    const depth = 1_000_000
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
})

it('F4 reads a large file in short steps', () => {
  const entries = Object.fromEntries(
    Array.from({ length: 2000 }, (_, at) => [
      `film-${at}`,
      { v: 1, f: {}, n: [{ s: stamp(-1), t: 'x'.repeat(500), p: [] }] },
    ]),
  )
  const steps = readingBackup(file(entries), NOW)
  let count = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) count++
  expect(step.value).toMatchObject({ kind: 'read', entries: { size: 2000 } })
  expect(count).toBeGreaterThan(2000)
})
