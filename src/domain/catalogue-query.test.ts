import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '#lib/fold-text.ts'
import { aFilmCard, anEntry } from '../../tests/builders.ts'
import { themesOf } from './theme.ts'
import { type CatalogueQuery, findFilms, parseCatalogueQuery } from './catalogue-query.ts'
import type { Entry } from './entry.ts'

const parade = aFilmCard({
  id: 'parade',
  order: 1,
  title: 'Defilada',
  alsoTitled: 'The Parade',
  year: 1989,
  filmedFrom: 1988,
  minutes: 65,
  directors: ['Andrzej Fidyk'],
  themes: ['state ritual'],
})
const chapel = aFilmCard({
  id: 'chapel',
  order: 2,
  title: 'The Red Chapel',
  originalTitle: { text: 'Det røde kapel', lang: 'da' },
  year: 2009,
  filmedFrom: 2006,
  minutes: 88,
  directors: ['Mads Brügger'],
})
const promise = aFilmCard({
  id: 'promise',
  order: 3,
  title: 'Meet in Pyongyang',
  originalTitle: { text: '平壤之约', lang: 'zh-Hans' },
  kind: 'fiction',
  year: 2012,
  filmedFrom: 2011,
  minutes: 95,
  themes: ['China-DPRK relations'],
})

const themes = themesOf([parade, chapel, promise])

function find(
  query: CatalogueQuery,
  entries: Record<string, Partial<Entry>> = {},
  pageTexts: Record<string, string> = {},
) {
  const catalogue = {
    films: [parade, chapel, promise],
    entryOf: (id: string) => anEntry(entries[id]),
    pageTextOf: (id: string) => pageTexts[id] ?? '',
  }
  return findFilms(catalogue, query).map(({ id }) => id)
}

it.each([
  ['fidyk', ['parade']],
  ['brugger', ['chapel']],
  ['BRÜGGER red', ['chapel']],
  ['rode kapel', ['chapel']],
  ['平壤', ['promise']],
  ['the parade', ['parade']],
  ['ritual', ['parade']],
  ['1989', ['parade']],
  ['fiction', ['promise']],
  ['nothing like this', []],
  ['"red chapel"', ['chapel']],
  ['ndrzej', []],
  ['china dprk', ['promise']],
  ['  ', ['parade', 'chapel', 'promise']],
])('finds by %j', (q, ids) => {
  expect(find({ q })).toEqual(ids)
})

it('finds by what stands on the page, once that is loaded', () => {
  expect(find({ q: 'tapes' })).toEqual([])
  expect(find({ q: 'tapes' }, {}, { chapel: 'the daily checking of the tapes' })).toEqual([
    'chapel',
  ])
  expect(find({ q: '평양 meet' }, {}, { promise: foldText('평양에서의 약속') })).toEqual([
    'promise',
  ])
})

it('joins status, theme and kind', () => {
  const entries = { parade: { watched: true }, promise: { queued: true, liked: true } }
  expect(find({ status: 'watched' }, entries)).toEqual(['parade'])
  expect(find({ status: 'unwatched' }, entries)).toEqual(['chapel', 'promise'])
  expect(find({ status: 'queued', kind: 'fiction' }, entries)).toEqual(['promise'])
  expect(find({ status: 'liked', theme: 'state-ritual' }, entries)).toEqual([])
  expect(find({ theme: 'china-dprk-relations' })).toEqual(['promise'])
})

it.each([
  ['filmed', ['parade', 'chapel', 'promise']],
  ['year', ['parade', 'chapel', 'promise']],
  ['minutes', ['parade', 'chapel', 'promise']],
  ['rating', ['promise', 'chapel', 'parade']],
] as const)('sorts by %s', (sort, ids) => {
  expect(find({ sort }, { promise: { rating: 9 }, chapel: { rating: 1 } })).toEqual(ids)
})

it('keeps the catalogue’s order among equals', () => {
  expect(find({ sort: 'rating' })).toEqual(['parade', 'chapel', 'promise'])
})

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
