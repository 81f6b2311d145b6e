// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatSearchParams, parseSearchParams } from '#lib/search-params.ts'
import { type CatalogueQuery, parseCatalogueQuery } from './catalogue-query.ts'

const themes = [
  { slug: 'state-ritual', label: 'state ritual' },
  { slug: 'dance', label: 'dance' },
]

it.each([
  [{ status: 'abc' }],
  [{ kind: 'Documentary' }],
  [{ sort: '1e999' }],
  [{ theme: '../../x' }],
  [{ theme: '' }],
  [{ theme: 'no-such-theme' }],
  [{ q: '' }],
  [{ q: 5 }],
  [{ rating: '-1' }],
])('E1 drops what it does not understand: %j', (search) => {
  expect(parseCatalogueQuery(search, themes)).toEqual({})
})

it('E2 takes numbers and JSON words for the text they are', () => {
  for (const q of ['1917', 'true', 'null', '1e3'])
    expect(parseCatalogueQuery({ q }, themes)).toEqual({ q })
})

it('E4 cuts an endless search between characters', () => {
  const { q = '' } = parseCatalogueQuery({ q: '𝄞'.repeat(100_000) }, themes)
  expect(q).toBe('𝄞'.repeat(200))
})

it('E1 parses anything at all, and its own output to itself', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => {
      const query = parseCatalogueQuery(search, themes)
      expect(parseCatalogueQuery(query, themes)).toEqual(query)
    }),
  )
})

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const anyQuery: fc.Arbitrary<CatalogueQuery> = fc.record(
  {
    q: text,
    status: fc.constantFrom('watched', 'unwatched', 'queued', 'liked'),
    theme: fc.constantFrom('state-ritual', 'dance'),
    kind: fc.constantFrom('documentary', 'fiction'),
    sort: fc.constantFrom('filmed', 'year', 'minutes', 'rating'),
    tag: text,
    tag2: text,
    liked: fc.constantFrom('yes', 'no'),
    queue: fc.constantFrom('yes', 'no'),
    note: fc.constantFrom('yes', 'no'),
    tagged: fc.constantFrom('yes', 'no'),
    rated: fc.constantFrom('yes', 'no'),
    list: fc.constantFrom('catalogue', 'mine'),
    under: fc.constantFrom('60', '90', '120'),
    decade: fc.constantFrom('1980', '2010', '0000'),
    country: text,
    language: text,
  },
  { requiredKeys: [] },
)

it('reads from an address what was written into it, for any query', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseCatalogueQuery(parseSearchParams(formatSearchParams(query)), themes)).toEqual(
        query,
      )
    }),
  )
})

it('E4 has room in an address for every text at its longest', () => {
  const [q, tag] = ['𝄞'.repeat(200), '𝄞'.repeat(100)]
  const query = { q, tag, country: tag, language: tag, sort: 'year' as const }
  const search = formatSearchParams(parseCatalogueQuery(query, themes))
  expect(parseCatalogueQuery(parseSearchParams(search), themes)).toEqual(query)
})

it('understands what older addresses and saved views ask for', () => {
  const parse = (search: string) => parseCatalogueQuery(parseSearchParams(search), themes)
  expect(parse('?has=note')).toEqual({ note: 'yes' })
  expect(parse('?has=tag&status=liked')).toEqual({ tagged: 'yes', status: 'liked' })
  expect(parse('?has=note&note=no')).toEqual({ note: 'no' })
})

it.each([
  [{ decade: '1985' }],
  [{ decade: '198' }],
  [{ has: 'everything' }],
  [{ rated: 'maybe' }],
  [{ liked: 'true' }],
  [{ note: '1' }],
  [{ tag2: '' }],
  [{ under: '61' }],
  [{ list: '__proto__' }],
  [{ tag: '' }],
  [{ country: ['DK'] }],
  [{ language: null }],
])('E1 drops a filter it does not know: %j', (search) => {
  expect(parseCatalogueQuery(search, themes)).toEqual({})
})
