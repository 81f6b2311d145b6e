// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { makeBackup } from './backup.ts'
import { canonicalJson } from './backup-canonical.ts'
import { sha256 } from './backup-checksum.ts'
import { readBackup } from './backup-reader.ts'
import type { EntryRecord } from './entry.ts'
import { beginsAsOurs, joinFirst, joinLinked, judgeContent, lacksAny } from './linked-content.ts'

const stamp = (ms: number, tab = 'a') => `${1_800_000_000_000 + ms}-00000-${tab}`
const bytesOf = (text: string) => new TextEncoder().encode(text)
const judge = (text: string) =>
  judgeContent(bytesOf(text), readBackup(bytesOf(text), 1_800_000_001_000))
const text = (s: string, t: string, p: string[] = [], k?: string) => ({ s, t, p, ...(k && { k }) })
const recordOf = (...n: EntryRecord['n']): EntryRecord => ({ v: 1, f: {}, n })
const backupOf = (records: [string, EntryRecord][], raw = {}) =>
  makeBackup({ records: new Map(records), raw, exportedAt: new Date(0), app: '1.0.0' })

it.each([
  ['{\n  "format": "reel-north",', true],
  ['\ufeff{"format":"reel-north"', true],
  ['{"for', true],
  ['', false],
  ['{"format":"letterboxd"', false],
  ['[{"format":"reel-north"', false],
])('takes %j for the beginning of a backup: %s', (start, isSo) => {
  expect(beginsAsOurs(bytesOf(start))).toBe(isSo)
})

describe('a file', () => {
  it('is sound if it is whole, also when a program has set it anew', () => {
    const file = backupOf([['defilada', recordOf(text(stamp(0), 'mine'))]])
    expect(judge(file)).toMatchObject({ kind: 'sound', aside: [] })
    expect(judge(JSON.stringify(JSON.parse(file)))).toMatchObject({ kind: 'sound' })
  })

  it('keeps what a later version added, as every import does', () => {
    const plain = JSON.parse(backupOf([])) as object
    const file = { ...plain, mood: 'blue', checksum: undefined }
    expect(judge(JSON.stringify({ ...file, checksum: sumOf(file) }))).toMatchObject({
      kind: 'sound',
      aside: [{ from: 'backup:mood', text: '"blue"' }],
    })
  })

  it.each([
    [
      'the raw data of an app that did not start',
      '{"format":"reel-north-raw","keys":{}}',
      'damaged',
    ],
    ['one without its sum', '{"format":"reel-north","version":1,"entries":{}}', 'damaged'],
    ['one that does not begin so', '{"version":1,"format":"reel-north","entries":{}}', 'foreign'],
  ])('is not merged unasked if it is %s', (_what, file, kind) => {
    expect(judge(file)).toEqual({ kind })
  })
})

it.each([
  ['with a sum that is made otherwise', backupOf([]).replace('"version": 1', '"version": 2')],
  ['without a sum', '{"format":"reel-north","version":2,"entries":{}}'],
  ['cut off', '{"format":"reel-north","version":2,"entries":{"defilada":{"v":2'],
  [
    'in one record, and changed by hand',
    backupOf([['defilada', { ...recordOf(text(stamp(0), 'mine')), v: 2 }]]).replace('mine', 'x'),
  ],
])('F9 is newer before it is anything else: %s', (_how, file) => {
  expect(judge(file)).toEqual({ kind: 'newer' })
})

/** As an app that knows the part would have written it. */
function sumOf(file: object): string {
  const reading = readBackup(JSON.stringify({ ...file, checksum: 'x' }), 0)
  expect(reading).toMatchObject({ kind: 'read', checksum: 'changed' })
  const { exported: _e, app: _a, checksum: _c, ...content } = file as Record<string, unknown>
  return sha256(canonicalJson(content))
}

describe('a file that is met for the first time', () => {
  let at = 100
  const tick = () => stamp(at++, 'tick')

  it('F7 empties no text, of several neither, and takes them all back', () => {
    const ours = recordOf(
      text(stamp(1), 'one'),
      text(stamp(2), 'two'),
      text(stamp(3), 'a remark', [], 'view:a:remark'),
    )
    const theirs = recordOf(
      text(stamp(4), '', [stamp(1), stamp(2)]),
      text(stamp(5), '', [stamp(3)], 'view:a:remark'),
    )
    expect(joinLinked(ours, theirs).n.map(({ t }) => t)).toEqual(['', ''])
    const kept = joinFirst(ours, theirs, tick)
    expect(kept.n.map(({ t }) => t)).toEqual(['one', 'two', 'a remark'])
    // And so it is on the machine that emptied them.
    expect(joinLinked(theirs, kept)).toEqual(kept)
    expect(joinFirst(kept, theirs, tick)).toBe(kept)
  })

  it('F7 empties none of two texts when the other was gone on with', () => {
    const ours = recordOf(text(stamp(2), 'two'), text(stamp(5), 'one, more', [stamp(1)]))
    const theirs = recordOf(text(stamp(4), '', [stamp(1), stamp(2)]))
    const kept = joinFirst(ours, theirs, tick)
    expect(kept.n.map(({ t }) => t)).toEqual(['one, more', 'two'])
    expect(joinLinked(theirs, kept)).toEqual(kept)
    expect(joinLinked(ours, kept)).toEqual(kept)
  })

  it('brings back no text that another replaces', () => {
    const ours = recordOf(text(stamp(1), 'older'), text(stamp(2), 'beside it'))
    const theirs = recordOf(text(stamp(3), '', [stamp(2)]), text(stamp(4), 'newer', [stamp(1)]))
    expect(joinFirst(ours, theirs, tick).n.map(({ t }) => t)).toEqual(['newer', 'beside it'])
  })

  it('is otherwise merged as ever', () => {
    const theirs = recordOf(text(stamp(4), 'newer', [stamp(1)]))
    const ours = recordOf(text(stamp(1), 'older'))
    expect(joinFirst(ours, theirs, tick)).toEqual(theirs)
    expect(joinFirst(undefined, theirs, tick)).toBe(theirs)
  })
})

it('C8 lacks nothing for a clock that was years ahead', () => {
  const ahead = recordOf(text('5000000000000-00000-a', 'from the year 2128'))
  const file = judge(backupOf([['defilada', ahead]]))
  if (file.kind !== 'sound') throw new Error(file.kind)
  const ours = joinLinked(undefined, file.entries.get('defilada') ?? ahead)
  expect(ours.n[0]?.s).toMatch(/^1800000001000-/)
  expect(lacksAny(file, new Map([['defilada', ours]]), [])).toBe(false)
  const later = judgeContent(
    bytesOf(backupOf([['defilada', ahead]])),
    readBackup(backupOf([['defilada', ahead]]), 1_800_000_009_000),
  )
  if (later.kind !== 'sound') throw new Error(later.kind)
  expect(lacksAny(later, new Map([['defilada', ours]]), [])).toBe(false)
})
