// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aFilmCard } from '../../tests/builders.ts'
import { withField, withText, type EntryRecord } from './entry.ts'
import type { FilmCard } from './film.ts'
import { isNothing, statsOf } from './stats.ts'

const stamp = (n: number) => `179500000000${n}-00000-a`

/** A record that holds these fields, and these texts by key; the note by ''. */
function aRecord(fields: Record<string, unknown>, texts: Record<string, string> = {}) {
  let record: EntryRecord | undefined
  for (const [name, value] of Object.entries(fields))
    record = withField(record, name, value, stamp(1))
  for (const [key, text] of Object.entries(texts))
    record = withText(record, text, [], stamp(2), key === '' ? undefined : key)
  return record ?? { v: 1, f: {}, n: [] }
}

const parade = aFilmCard({
  id: 'parade',
  title: 'Parade',
  year: 1989,
  minutes: 60,
  countries: ['PL'],
  themes: ['ritual'],
})
const family = aFilmCard({
  id: 'family',
  title: 'Family',
  year: 2005,
  minutes: 107,
  countries: ['JP', 'KR'],
  themes: ['family', 'ritual'],
})
const { year: _year, minutes: _minutes, ...unknown } = aFilmCard({ id: 'own-1', title: 'Mine' })
const mine: FilmCard = { ...unknown, countries: [], isOwn: true }
const films = [parade, family, mine]

describe('the figures', () => {
  it('begin at nothing, with every film still to watch', () => {
    const stats = statsOf(films, new Map())
    expect(isNothing(stats)).toBe(true)
    expect(stats).toMatchObject({
      catalogue: { watched: 0, films: 2 },
      all: { watched: 0, films: 3 },
      minutes: 0,
      months: [],
      wordsByFilm: [],
    })
  })

  it('take a film on the queue for nothing done yet', () => {
    expect(isNothing(statsOf(films, new Map([['parade', aRecord({ queued: true })]])))).toBe(true)
  })

  it.each([
    [{ watched: true }, {}],
    [{ rating: 1 }, {}],
    [{ 'view:a': {} }, {}],
    [{}, { '': '?!' }],
  ])('are something with %j and %j', (fields, texts) => {
    expect(isNothing(statsOf(films, new Map([['parade', aRecord(fields, texts)]])))).toBe(false)
  })

  it('count a film once when it is marked, and each viewing when there are several', () => {
    const stats = statsOf(
      films,
      new Map([
        ['parade', aRecord({ watched: true, 'view:a': { on: '2026-11-01' }, 'view:b': {} })],
        ['family', aRecord({ watched: true })],
        ['own-1', aRecord({ watched: true, 'view:c': { on: '2026-09-30' }, 'view:d': null })],
      ]),
    )
    expect(stats).toMatchObject({
      minutes: 2 * 60 + 107,
      timesWatched: 4,
      withoutLength: 1,
      undatedViewings: 1,
      months: [
        { month: '2026-09', viewings: 1 },
        { month: '2026-11', viewings: 1 },
      ],
    })
  })

  it('count a film for each of its countries and themes, most watched first', () => {
    const stats = statsOf(films, new Map([['family', aRecord({ watched: true })]]))
    expect(stats.countries).toEqual([
      { name: 'Japan', watched: 1, films: 1 },
      { name: 'South Korea', watched: 1, films: 1 },
      { name: 'Poland', watched: 0, films: 1 },
      { name: 'Unknown', watched: 0, films: 1 },
    ])
    expect(stats.themes).toEqual([
      { name: 'ritual', watched: 1, films: 2 },
      { name: 'family', watched: 1, films: 1 },
    ])
    expect(stats.years.map(({ name }) => name)).toEqual(['1989', '2005', 'Unknown'])
  })

  it('put years together by decade where there are many', () => {
    const many = Array.from({ length: 30 }, (_, at) => aFilmCard({ id: `f${at}`, year: 1975 + at }))
    expect(statsOf(many, new Map()).years).toEqual([
      { name: '1970s', watched: 0, films: 5 },
      { name: '1980s', watched: 0, films: 10 },
      { name: '1990s', watched: 0, films: 10 },
      { name: '2000s', watched: 0, films: 5 },
    ])
  })

  it('count the words of notes and of what is written on viewings, by film', () => {
    const stats = statsOf(
      films,
      new Map([
        ['parade', aRecord({}, { '': 'Who held the camera?' })],
        [
          'family',
          aRecord({ 'view:a': {} }, { '': 'Two words', 'view:a:remark': 'And three more' }),
        ],
      ]),
    )
    expect(stats.notes).toEqual({ texts: 2, words: 6 })
    expect(stats.onViewings).toEqual({ texts: 1, words: 3 })
    expect(stats.wordsByFilm.map(({ title, words }) => [title, words])).toEqual([
      ['Family', 5],
      ['Parade', 4],
    ])
  })

  it('leave out films that are not on the list', () => {
    expect(isNothing(statsOf(films, new Map([['gone', aRecord({ watched: true })]])))).toBe(true)
  })
})
