// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '#lib/count-words.ts'
import { aFilmCard } from '../../tests/builders.ts'
import { anyRecords } from '../../tests/fakes/random-records.ts'
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

const anyFilms = fc.uniqueArray(
  fc
    .record(
      {
        id: fc.constantFrom('defilada', 'film-that-left', '10', '9', 'not-touched'),
        year: fc.integer({ min: 1988, max: 2026 }),
        minutes: fc.integer({ min: 1, max: 300 }),
        countries: fc.subarray(['PL', 'JP', 'KP']),
        themes: fc.subarray(['ritual', 'family']),
        isOwn: fc.constant(true as const),
      },
      { requiredKeys: ['id', 'countries', 'themes'] },
    )
    .map(({ id, ...rest }): FilmCard => ({
      id,
      order: 1,
      title: id,
      directors: [],
      languages: [],
      ...rest,
    })),
  { selector: ({ id }) => id },
)

/** What one value of a record's fields is, read the plainest way. */
const valueOf = (record: EntryRecord | undefined, name: string) =>
  (record?.f[name] as { v?: unknown } | undefined)?.v

it('agree with counting one by one', () => {
  fc.assert(
    fc.property(anyFilms, anyRecords, (anyList, records) => {
      const stats = statsOf(anyList, records)
      let [watched, minutes, times, dated, undated, words] = [0, 0, 0, 0, 0, 0]
      const ratings: Record<number, number> = {}
      const months: Record<string, number> = {}
      const themes: Record<string, number> = {}
      for (const film of anyList) {
        const record = records.get(film.id)
        const isWatched = valueOf(record, 'watched') === true
        const view = valueOf(record, 'view:a1') as { on?: string } | null | undefined
        const remarks = record?.n.filter(({ k, t }) => k !== undefined && t !== '') ?? []
        // A remark that outlived its viewing brings it back, with its day unknown.
        const isViewed = view !== undefined && (view !== null || remarks.length > 0)
        if (isWatched) watched += 1
        if (isWatched || isViewed) {
          times += 1
          minutes += film.minutes ?? 0
        }
        if (isViewed && view?.on !== undefined) {
          dated += 1
          months[view.on.slice(0, 7)] = (months[view.on.slice(0, 7)] ?? 0) + 1
        } else if (isViewed) undated += 1
        const rating = valueOf(record, 'rating')
        if (typeof rating === 'number') ratings[rating] = (ratings[rating] ?? 0) + 1
        for (const theme of film.themes) if (isWatched) themes[theme] = (themes[theme] ?? 0) + 1
        const notes = record?.n.filter(({ k, t }) => k === undefined && t !== '') ?? []
        for (const text of [notes.at(-1)?.t, remarks.at(-1)?.t])
          words += text === undefined ? 0 : countWords(text)
      }
      expect(stats).toMatchObject({ minutes, timesWatched: times, undatedViewings: undated })
      expect(stats.all).toMatchObject({ watched, films: anyList.length })
      expect(stats.catalogue.films).toBe(anyList.filter(({ isOwn }) => !isOwn).length)
      expect(stats.months.reduce((sum, { viewings }) => sum + viewings, 0)).toBe(dated)
      for (const { month, viewings } of stats.months) expect(viewings).toBe(months[month])
      for (const { rating, films } of stats.ratings) expect(films).toBe(ratings[rating] ?? 0)
      for (const { name, watched: count } of stats.themes) expect(count).toBe(themes[name] ?? 0)
      for (const shares of [stats.years, stats.countries])
        for (const share of shares) expect(share.watched).toBeLessThanOrEqual(share.films)
      expect(stats.years.reduce((sum, share) => sum + share.watched, 0)).toBe(watched)
      expect(stats.notes.words + stats.onViewings.words).toBe(words)
      expect(stats.wordsByFilm.reduce((sum, film) => sum + film.words, 0)).toBe(words)
    }),
  )
})
