// @vitest-environment node
import { expect, it } from 'vitest'
import { canonicalJson } from './backup-canonical.ts'
import { sha256 } from './backup-checksum.ts'
import { makeBackup } from './backup.ts'
import { readBackup } from './backup-reader.ts'
import { verifyBackup } from './backup-verify.ts'
import type { EntryRecord } from './entry.ts'

const record = (t: string): EntryRecord => ({
  v: 1,
  // Also years ahead: here nothing is cut, since nothing is brought in.
  f: { liked: { s: '8000000000000-00000-a', v: true } },
  n: [{ s: '1795000000000-00000-a', t, p: [] }],
})
const records = new Map([['defilada', record('words')]])
const text = makeBackup({ records, raw: { 'rn1:x': '{' }, exportedAt: new Date(0), app: '1' })
const verify = (text: string, against: ReadonlyMap<string, EntryRecord> = records) =>
  verifyBackup(new TextEncoder().encode(text), against)

it('knows a backup that says all that went into it', () => {
  expect(verify(text)).toBe(true)
})

it('knows one that does not', () => {
  expect(verify(text.replace('words', 'word'))).toBe(false)
  expect(verify(text.slice(0, -3))).toBe(false)
  expect(verify('')).toBe(false)
  expect(verify(text, new Map([['defilada', record('other words')]]))).toBe(false)
  expect(verify(text.replace('"v": 1,', '"v": 2,'))).toBe(false)
})

it('knows one that says more than went into it, though nobody changed it', () => {
  const { exported: _exported, app: _app, checksum: _checksum, ...content } = JSON.parse(text)
  const fileOf = (content: object) =>
    JSON.stringify({ ...content, checksum: sha256(canonicalJson(content)) })
  expect(verify(fileOf(content))).toBe(true)
  expect(verify(fileOf({ ...content, more: 1 }))).toBe(false)
})

it.each([0, 1])('knows one with a text so long that it is summed piece by piece, %i', (shift) => {
  const long = new Map([['defilada', record('x'.repeat(shift) + '🎬'.repeat(15_000))]])
  const file = makeBackup({ records: long, raw: {}, exportedAt: new Date(0), app: '1' })
  expect(verify(file, long)).toBe(true)
  expect(readBackup(file, Date.now())).toMatchObject({ checksum: 'right' })
})
