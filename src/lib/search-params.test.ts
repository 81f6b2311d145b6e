// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatSearchParams, parseSearchParams } from './search-params.ts'

it.each(['1917', '2046', 'true', 'null', '1e3', '"x"', '{"a":1}', '[1]', '-0', ' a  b '])(
  'E2 keeps ?q=%s as the text that was typed',
  (q) => {
    expect(parseSearchParams(formatSearchParams({ q }))).toEqual({ q })
  },
)

it('E3 leaves out names that every object has', () => {
  const search = '?__proto__=1&constructor=2&toString=3&q=4'
  expect(parseSearchParams(search)).toEqual({ q: '4' })
  expect(Object.getPrototypeOf(parseSearchParams(search))).toBe(Object.prototype)
})

it.each(['['.repeat(100_000), '%'.repeat(100_000), '%FF%FE', '%ED%A0%80', '?q=%E0%A4%A'])(
  'E4 reads a broken or huge search without throwing (%#)',
  (search) => {
    expect(JSON.stringify(parseSearchParams(search)).length).toBeLessThan(20_000)
  },
)

it('gives back every text it wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (q) => {
      expect(parseSearchParams(formatSearchParams({ q }))).toEqual({ q })
    }),
  )
})
