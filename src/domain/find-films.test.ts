// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '#lib/fold-text.ts'
import { aFilmCard, aRecord } from '../../tests/builders.ts'
import type { CatalogueQuery } from './catalogue-query.ts'
import type { EntryRecord } from './entry.ts'
import { listOptions } from './film-filters.ts'
import { findFilms } from './find-films.ts'
import { ownText } from './own-text.ts'

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

function find(
  query: CatalogueQuery,
  entries: Record<string, Record<string, unknown>> = {},
  pageTexts: Record<string, string> = {},
) {
  const catalogue = {
    films: [parade, chapel, promise],
    records: new Map(Object.entries(entries).map(([id, fields]) => [id, aRecord(fields)])),
    textOf: (id: string) => pageTexts[id] ?? '',
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

const films = [
  parade,
  chapel,
  promise,
  aFilmCard({
    id: 'mine',
    order: 9,
    title: 'Mine',
    year: 1999,
    minutes: 30,
    countries: ['denmark', 'Côte d’Ivoire'],
    languages: ['Danish'],
    isOwn: true,
  }),
].map((film) => (film.id === 'chapel' ? { ...film, countries: ['DK'], languages: ['da'] } : film))
const records = new Map([
  ['parade', aRecord({ 'tag:Film Club': true, rating: 7 }, 'Who held the camera?')],
  ['mine', aRecord({ 'tag:film club': true, 'tag:evening': true, liked: true })],
  ['promise', aRecord({ watched: true, queued: true, liked: true })],
])
const ask = (query: CatalogueQuery) =>
  findFilms({ films, records, textOf: () => '' }, query).map(({ id }) => id)

it.each<[CatalogueQuery, string[]]>([
  [{ tag: 'film club' }, ['parade', 'mine']],
  [{ tag: 'FILM CLUB', list: 'mine' }, ['mine']],
  [{ tag: '__proto__' }, []],
  [{ tag: 'film club', tag2: 'Evening' }, ['mine']],
  [{ tag2: 'evening' }, ['mine']],
  [{ tag: 'film club', tag2: 'none' }, []],
  [{ note: 'yes' }, ['parade']],
  [{ note: 'no' }, ['chapel', 'promise', 'mine']],
  [{ tagged: 'yes' }, ['parade', 'mine']],
  [{ tagged: 'yes', note: 'no' }, ['mine']],
  [{ tagged: 'no' }, ['chapel', 'promise']],
  [{ liked: 'yes' }, ['promise', 'mine']],
  [{ liked: 'no' }, ['parade', 'chapel']],
  [{ queue: 'yes' }, ['promise']],
  [{ queue: 'no', liked: 'yes' }, ['mine']],
  [{ status: 'watched', liked: 'yes', queue: 'yes' }, ['promise']],
  [{ status: 'liked', liked: 'no' }, []],
  [{ rated: 'yes' }, ['parade']],
  [{ rated: 'no' }, ['chapel', 'promise', 'mine']],
  [{ list: 'catalogue', rated: 'no' }, ['chapel', 'promise']],
  [{ under: '60' }, ['mine']],
  [{ under: '90' }, ['parade', 'chapel', 'mine']],
  [{ decade: '1980' }, ['parade']],
  [{ country: 'Denmark' }, ['chapel', 'mine']],
  [{ country: 'dk' }, ['chapel', 'mine']],
  [{ country: 'cote d’ivoire' }, ['mine']],
  [{ language: 'danish' }, ['chapel', 'mine']],
  [{ language: 'da', decade: '1990' }, ['mine']],
])('lets through by %j: %j', (query, ids) => {
  expect(ask(query)).toEqual(ids)
})

it('finds by the user’s own words and tags', () => {
  const textOf = (_: string, record: EntryRecord | undefined) => (record ? ownText(record) : '')
  const search = (q: string) => findFilms({ films, records, textOf }, { q }).map(({ id }) => id)
  expect(search('camera')).toEqual(['parade'])
  expect(search('film club')).toEqual(['parade', 'mine'])
})

const yesOrNo = fc.constantFrom('yes' as const, 'no' as const)

it('lets through by several filters what each of them lets through alone', () => {
  const anyFilters = fc.record(
    {
      status: fc.constantFrom('watched', 'unwatched', 'queued', 'liked'),
      kind: fc.constantFrom('documentary', 'fiction'),
      theme: fc.constantFrom('state-ritual', 'china-dprk-relations'),
      tag: fc.constantFrom('club', 'Film club', 'none'),
      tag2: fc.constantFrom('Film club', 'evening'),
      liked: yesOrNo,
      queue: yesOrNo,
      note: yesOrNo,
      tagged: yesOrNo,
      rated: yesOrNo,
      list: fc.constantFrom('catalogue', 'mine'),
      under: fc.constantFrom('60', '90', '120'),
      decade: fc.constantFrom('1980', '2000', '1990'),
      country: fc.constantFrom('Denmark', 'United Kingdom', 'x'),
      language: fc.constantFrom('da', 'English'),
      q: fc.constantFrom('mine', 'the', 'pyongyang'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(anyFilters, (query: CatalogueQuery) => {
      const alone = Object.entries(query).map(([name, value]) => new Set(ask({ [name]: value })))
      const inAll = ask({}).filter((id) => alone.every((ids) => ids.has(id)))
      expect(ask(query)).toEqual(inAll)
    }),
  )
})

it('lets a film through by what is kept on it just as a plain look at it says', () => {
  const kept = fc.record({
    watched: fc.boolean(),
    queued: fc.boolean(),
    liked: fc.boolean(),
    rating: fc.option(fc.constantFrom(1, 10)),
    note: fc.constantFrom('', 'a note'),
    tags: fc.subarray(['club', 'evening', 'war']),
  })
  const asked = fc.record(
    {
      status: fc.constantFrom('watched', 'unwatched', 'queued', 'liked'),
      tag: fc.constantFrom('Club', 'war'),
      tag2: fc.constantFrom('club', 'EVENING'),
      liked: yesOrNo,
      queue: yesOrNo,
      note: yesOrNo,
      tagged: yesOrNo,
      rated: yesOrNo,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(kept, asked, (film, query) => {
      const { watched, queued, liked, rating, note, tags } = film
      const isSo = { watched, unwatched: !watched, queued, liked }
      const fits = (answer: 'yes' | 'no' | undefined, fact: boolean) =>
        answer === undefined || fact === (answer === 'yes')
      const has = (tag: string | undefined) => tag === undefined || tags.includes(tag.toLowerCase())
      const expected =
        (query.status === undefined || isSo[query.status]) &&
        has(query.tag) &&
        has(query.tag2) &&
        fits(query.liked, liked) &&
        fits(query.queue, queued) &&
        fits(query.note, note !== '') &&
        fits(query.tagged, tags.length > 0) &&
        fits(query.rated, rating !== null)
      const given = Object.fromEntries(tags.map((tag) => [`tag:${tag}`, true]))
      const record = aRecord({ watched, queued, liked, rating, ...given }, note)
      const catalogue = {
        films: [parade],
        records: new Map([['parade', record]]),
        textOf: () => '',
      }
      expect(findFilms(catalogue, query)).toEqual(expected ? [parade] : [])
    }),
  )
})

it('lists what occurs, once each, however it is written', () => {
  const options = listOptions(films, records)
  expect(options.tag.map(({ label }) => label)).toEqual(['evening (1)', 'Film Club (2)'])
  expect(options.decade.map(({ label }) => label)).toEqual(['1980s', '1990s', '2000s', '2010s'])
  expect(options.country.map(({ label }) => label)).toEqual([
    'Côte d’Ivoire',
    'Denmark',
    'United Kingdom',
  ])
  expect(options.language.map(({ label }) => label)).toEqual(['Danish', 'English'])
})
