// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactBytes } from './exact-bytes.ts'

/** As a reader that knows the byte order mark sees it, without mending anything. */
function read(bytes: Uint8Array): string {
  if (bytes[0] !== 0xff) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const units = new Uint16Array(bytes.buffer.slice(2))
  return Array.from(units, (unit) => String.fromCharCode(unit)).join('')
}

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

it('G3 gives back every text, unit by unit', () => {
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(read(exactBytes(text))).toBe(text)
    }),
  )
  expect(read(exactBytes('a\ud800b\u0000c\ud83d\ude00'))).toBe('a\ud800b\u0000c\ud83d\ude00')
})

it('is UTF-8 wherever that can hold the text', () => {
  expect(exactBytes('é\u0000😀')).toEqual(new TextEncoder().encode('é\u0000😀'))
})
