// @vitest-environment node
import { describe, expect, it } from 'vitest'
import frozen from '../../tests/fixtures/record-v1.json?raw'
import { file, rated } from '../../tests/fakes/backup-files.ts'
import { makeBackup } from './backup.ts'
import { LARGEST_BACKUP } from './backup-decode.ts'
import { readBackup } from './backup-reader.ts'
import type { EntryRecord } from './entry.ts'
import { NOW } from '../../tests/fakes/random-records.ts'

const golden: Record<string, { record: EntryRecord }> = JSON.parse(frozen)
const records = new Map(Object.values(golden).map(({ record }, at) => [`film-${at}`, record]))
const about = { exportedAt: new Date('2026-11-22T10:00:00Z'), app: '1.0.0' }
const make = () => makeBackup({ records, raw: {}, ...about })
const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (source: Uint8Array | string) => {
  const reading = readBackup(source, NOW)
  return reading.kind === 'refused' ? reading.reason : 'read'
}

describe('F3 encodings', () => {
  const utf16 = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at++) {
      view.setUint16(at * 2, text.charCodeAt(at), isLittle)
    }
    return new Uint8Array(view.buffer)
  }
  it.each([
    ['UTF-8 with a byte order mark', bytes('\ufeff' + make())],
    ['UTF-16 LE with a mark', utf16('\ufeff' + make(), true)],
    ['UTF-16 BE with a mark', utf16('\ufeff' + make(), false)],
    ['UTF-16 LE', utf16(make(), true)],
    ['UTF-16 BE', utf16(make(), false)],
    ['a text with a mark', '\ufeff' + make()],
    ['UTF-8 with CR LF', bytes(make().replaceAll('\n', '\r\n'))],
  ])('reads %s', (_name, source) => {
    expect(readBackup(source, NOW)).toMatchObject({ entries: records, checksum: 'right' })
  })

  it('refuses Windows-1252 rather than guess its letters', () => {
    const source = Uint8Array.from(file({ a: rated(1) }, { app: 'caf\u00e9' }), (letter) =>
      letter.charCodeAt(0),
    )
    expect(refusal(source)).toBe(
      'This text is not sound UTF-8, so its letters cannot be told for certain.',
    )
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x7b))).toContain('not sound UTF-16LE')
    expect(refusal(Uint8Array.of(0xfe, 0xff, 0x7b))).toContain('not sound UTF-16BE')
  })

  it.each([
    [[0xff, 0x20], 'not sound UTF-8'],
    [[0x20, 0xfe], 'not sound UTF-8'],
    [[0xfe, 0x20], 'not sound UTF-8'],
    [[0x20, 0xff], 'not sound UTF-8'],
    [[0x20, 0x00, 0x7b, 0x00], 'not a backup'],
    [[0x00, 0x20, 0x00, 0x7b], 'not a backup'],
    [[0x20, 0x7b, 0x7d], 'does not say that it is a backup'],
    [[0x7b, 0x20, 0x7d], 'does not say that it is a backup'],
  ])('takes the bytes %j for UTF-8', (bytes, reason) => {
    expect(refusal(Uint8Array.from(bytes))).toContain(reason)
  })
})

describe('F1 a file that is none of ours', () => {
  it.each([
    ['This file is empty.', ''],
    ['This file is empty.', ' \n\ufeff'],
    ['This is a web page or XML.', '\n<!doctype html><title>x</title>'],
    ['This is not a backup from Reel North.', 'title,year\nDefilada,1989'],
    ['This is not a backup from Reel North.', '[]'],
    ['This is not a backup from Reel North.', 'null'],
    ['This file is from another program.', '{"format":"other","entries":{}}'],
    ['This file does not say that it is a backup', '{"entries":{"a":1}}'],
    ['This file does not say that it is a backup', '{}'],
    ['This file does not say that it is a backup', '{"format":["reel-north"]}'],
    ['This file is cut off or broken, and does not say what it is.', '{"format":"reel-'],
    ['This file is cut off or broken, and does not say what it is.', '{'],
    ['This file is cut off or broken, and does not say what it is.', '{oops}'],
    ['This file is cut off or broken, and does not say what it is.', '{"a\tb":1}'],
    ['This file is cut off or broken, and does not say what it is.', '{"a" 1}'],
  ])('is refused: %s', (reason, text) => {
    expect(refusal(text)).toContain(reason)
    expect(refusal(bytes(text))).toContain(reason)
  })

  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0]],
    ['a GIF picture', [0x47, 0x49, 0x46, 0x38, 0x39]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46]],
    ['a ZIP archive', [0x50, 0x4b, 3, 4]],
    ['a compressed file', [0x1f, 0x8b, 8]],
  ])('is refused as %s', (kind, start) => {
    expect(refusal(Uint8Array.from(start))).toBe(
      `This is ${kind}. Wanted is a backup from Reel North, an export from Letterboxd, IMDb or Trakt, or a table of films as CSV.`,
    )
  })

  it('F4 is refused unread when it is too large', () => {
    const reason = 'This file is larger than 50 MB, the most that is read.'
    expect(refusal(new Uint8Array(LARGEST_BACKUP + 1))).toBe(reason)
    expect(refusal(new Uint8Array(LARGEST_BACKUP))).not.toBe(reason)
    expect(refusal(' '.repeat(LARGEST_BACKUP + 1))).toBe(reason)
  })
})
