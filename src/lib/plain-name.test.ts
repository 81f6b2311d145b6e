// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNameFault, nameKey, plainName } from './plain-name.ts'

const graphemes = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length

it.each([
  ['  film   club ', 'film club'],
  ['two\nlines\tand a tab', 'two lines and a tab'],
  ['cafe\u0301', 'café'],
  ['\u202eevil\u202c', 'evil'],
  ['a\u0000b', 'a b'],
  ['half a pair \ud800', 'half a pair'],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['می‌خواهم', 'می‌خواهم'],
  ['__proto__', '__proto__'],
  [' \u200b ', ''],
])('makes of %j the name %j', (text, name) => {
  expect(plainName(text)).toBe(name)
})

it('H4 keeps 50 graphemes, none cut in half', () => {
  expect(plainName('x'.repeat(10_000))).toBe('x'.repeat(50))
  expect(plainName('e\u0301'.repeat(60))).toBe('é'.repeat(50))
  expect(plainName('🇰🇵'.repeat(60))).toBe('🇰🇵'.repeat(50))
  expect(plainName('👨‍👩‍👧‍👦'.repeat(60))).toBe('👨‍👩‍👧‍👦'.repeat(14))
  expect(plainName(`a${'\u0316'.repeat(5000)}`)).toHaveLength(100)
})

it('is short, on one line, and its own plain name, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = plainName(text)
      expect(graphemes(name)).toBeLessThanOrEqual(50)
      expect(Array.from(name).length).toBeLessThanOrEqual(100)
      expect(name).not.toMatch(/\n|^\s|\s$/)
      expect(plainName(name)).toBe(name)
    }),
  )
})

it.each([
  [` ${'x'.repeat(25)}  ${'x'.repeat(24)}\n`, undefined],
  ['x'.repeat(67), 'At most 50 characters; this has 67.'],
  ['e\u0301'.repeat(60), 'At most 50 characters; this has 60.'],
  [
    '👨‍👩‍👧‍👦'.repeat(15),
    'At most 100 characters with the parts of emoji and the marks on letters; this has 105.',
  ],
  [' '.repeat(10_001), 'At most 50 characters; this has more than 10,000.'],
])('says of %j what is too much', (text, fault) => {
  expect(findNameFault(text)).toBe(fault)
})

const NOT_SEEN = /[\s\p{Cc}\p{Cs}\u200b\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/gu

it('finds a fault wherever the plain name would have less than was typed', () => {
  const aText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 40, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 150 }),
  )
  fc.assert(
    fc.property(aText, (text) => {
      const seen = (some: string) => some.normalize().replace(NOT_SEEN, '')
      const isWhole = seen(plainName(text)) === seen(text)
      expect(findNameFault(text) === undefined).toBe(isWhole)
    }),
  )
})

it.each([
  ['Club', 'club'],
  ['Café', 'cafe'],
  ['ΆΛΦΑ', 'αλφα'],
  ['İstanbul', 'istanbul'],
])('takes %s and %s for one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

it.each([
  ['C', 'C++'],
  ['か', 'が'],
  ['कि', 'का'],
  ['👍', '👎'],
])('takes %s and %s for two', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})
