// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseImdbId } from './imdb-id.ts'

it.each([
  ['tt0428441', 'tt0428441'],
  [' TT0428441 ', 'tt0428441'],
  ['0428441', 'tt0428441'],
  ['tt10872600', 'tt10872600'],
  ['tt0010872600', 'tt10872600'],
  ['https://www.imdb.com/title/tt0428441/', 'tt0428441'],
  ['https://m.imdb.com/title/tt0428441/?ref_=ext_shr', 'tt0428441'],
  ['imdb.com/de/title/tt0428441/fullcredits#cast', 'tt0428441'],
])('reads %j as %s', (text, id) => {
  expect(parseImdbId(text)).toBe(id)
})

it.each([
  '',
  'tt',
  'tt0000000',
  'tt12345678901',
  '1997',
  'nm0000123',
  'https://www.imdb.com/name/nm0000123/',
  'https://evil.example/imdb.com/title/tt0428441/',
  'https://www.imdb.com.evil.example/title/tt0428441/',
  'tt0428441 and more',
])('finds no id in %j', (text) => {
  expect(parseImdbId(text)).toBeUndefined()
})

const anId = fc
  .integer({ min: 1, max: 9_999_999_999 })
  .map((number) => `tt${String(number).padStart(7, '0')}`)

it('reads one id alike however it is written, and its own words again', () => {
  fc.assert(
    fc.property(
      anId,
      fc.constantFrom('', 'https://www.imdb.com/title/', 'http://m.imdb.com/fr/title/'),
      (id, address) => {
        expect(parseImdbId(address + id)).toBe(id)
        expect(parseImdbId(`${address}${id.toUpperCase()}`.replace('/TT', '/tt'))).toBe(id)
      },
    ),
  )
})

it('gives an id or nothing for any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseImdbId(text) ?? 'tt0000001').toMatch(/^tt\d{7,10}$/)
    }),
  )
})
