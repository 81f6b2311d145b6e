// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords } from '#lib/count-words.ts'
import { anyStamp, anyText } from '../../tests/fakes/random-records.ts'
import type { EntryRecord, NoteVersion } from './entry.ts'
import type { FilmCard } from './film.ts'
import { RATINGS } from './rating.ts'
import { statsOf } from './stats.ts'

/** As the figures name them; what the user wrote themselves stays as it is. */
const COUNTRIES: Record<string, string> = {
  PL: 'Poland',
  JP: 'Japan',
  KP: 'North Korea',
  Poland: 'Poland',
}
const THEMES = ['ritual', 'family', 'camera']
const IDS = ['defilada', 'own-a', 'own-b', 'own-c', '10', '9']

const anyDay = fc.constantFrom('2026-11-01', '2026-11-30', '2024-02-29', '2005-10-03')
/** What may stand in the field of a viewing: also one removed, one of no day, and one of a day there is not. */
const anyViewing = fc.oneof(
  fc.constant(null),
  fc.record({ on: fc.oneof(anyDay, fc.constant('2026-02-31')) }, { requiredKeys: [] }),
  fc.record({ on: anyDay }),
)
const field = (value: fc.Arbitrary<unknown>) => fc.record({ s: anyStamp, v: value })
const anyRecord: fc.Arbitrary<EntryRecord> = fc
  .record({
    f: fc.record(
      {
        watched: field(fc.boolean()),
        rating: field(fc.oneof(fc.constantFrom(...RATINGS), fc.constantFrom(null, 11))),
        queued: field(fc.boolean()),
        'view:a': field(anyViewing),
        'view:b': field(anyViewing),
        'view:c:1': field(anyViewing),
        'view:d': field(anyViewing),
      },
      { requiredKeys: [] },
    ),
    n: fc.array(
      fc.record(
        {
          s: anyStamp,
          t: fc.oneof(anyText, fc.constantFrom('Who held the camera?', '平壌の家族', '')),
          p: fc.constant([]),
          k: fc.constantFrom(
            'view:a:remark',
            'view:a:before',
            'view:c:1:after',
            'view:e:remark',
            'view:e:after',
            'answer:who',
            'of-a-newer-version',
          ),
        },
        { requiredKeys: ['s', 't', 'p'] },
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ f, n }) => ({ v: 1, f, n: n.sort((a, b) => (a.s < b.s ? -1 : 1)) }))

const anyFilm = (id: string): fc.Arbitrary<FilmCard> =>
  fc
    .record(
      {
        year: fc.oneof(fc.integer({ min: 1988, max: 2026 }), fc.constantFrom(1999, 2000)),
        minutes: fc.integer({ min: 1, max: 300 }),
        countries: fc.array(fc.constantFrom(...Object.keys(COUNTRIES)), { maxLength: 3 }),
        themes: fc.subarray(THEMES),
        isOwn: fc.constant(true as const),
      },
      { requiredKeys: ['countries', 'themes'] },
    )
    .map((facts) => ({ id, order: 1, title: `Film ${id}`, directors: [], languages: [], ...facts }))

/** Few films of which much is kept, among them some not on the list; or so many that years are put together. */
const anyKept = fc
  .oneof(
    fc.subarray(IDS),
    fc.constant([...IDS, ...Array.from({ length: 24 }, (_, at) => `f${at}`)]),
  )
  .chain((ids) =>
    fc.record({
      films: fc.tuple(...ids.map(anyFilm)),
      records: fc.dictionary(fc.constantFrom(...IDS, 'f0', 'removed', 'my-answers'), anyRecord),
    }),
  )
  .map(({ films, records }) => ({ films, records: new Map(Object.entries(records)) }))

/* Counting again, the plainest way. */

const valueOf = (record: EntryRecord | undefined, name: string) =>
  (record?.f[name] as { v?: unknown } | undefined)?.v
const isWatched = (record: EntryRecord | undefined) => valueOf(record, 'watched') === true

function newestText(record: EntryRecord | undefined, key?: string): string | undefined {
  let newest: NoteVersion | undefined
  for (const version of record?.n ?? []) if (version.k === key && version.t) newest = version
  return newest?.t
}

/** The month of each viewing of a film, or nothing for one of which nobody knows the day. */
function monthsOf(record: EntryRecord | undefined): (string | undefined)[] {
  const months: (string | undefined)[] = []
  for (const id of ['a', 'b', 'c:1', 'd', 'e']) {
    const value = valueOf(record, `view:${id}`) as { on?: string } | null | undefined
    const has = (text: string) => newestText(record, `view:${id}:${text}`) !== undefined
    // Words written after it, or on it and not only on its plan, outlive its removal.
    if (value || has('after') || (value === null && has('remark')))
      months.push(value?.on === '2026-02-31' ? undefined : value?.on?.slice(0, 7))
  }
  return months
}

const KEYS = ['view:a:remark', 'view:a:before', 'view:c:1:after', 'view:e:remark', 'view:e:after']

const writingIn = (record: EntryRecord | undefined, keys: readonly (string | undefined)[]) => {
  const texts = keys.flatMap((key) => newestText(record, key) ?? [])
  return { texts: texts.length, words: texts.map(countWords).reduce((a, b) => a + b, 0) }
}

const together = (all: readonly { texts: number; words: number }[]) => ({
  texts: all.reduce((sum, { texts }) => sum + texts, 0),
  words: all.reduce((sum, { words }) => sum + words, 0),
})

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

it('agree, every one of them, with counting one by one', () => {
  fc.assert(
    fc.property(anyKept, ({ films, records }) => {
      const kept = films.map((film) => ({ film, record: records.get(film.id) }))
      const share = (name: string, some: typeof kept) => ({
        name,
        watched: some.filter(({ record }) => isWatched(record)).length,
        films: some.length,
      })
      const sharesBy = (namesOf: (film: FilmCard) => readonly string[]) =>
        [...new Set(films.flatMap(namesOf))].map((name) =>
          share(
            name,
            kept.filter(({ film }) => namesOf(film).includes(name)),
          ),
        )
      const isMany = new Set(films.map(({ year }) => year)).size > 15
      const yearOf = ({ year }: FilmCard) =>
        year === undefined ? 'Unknown' : isMany ? `${String(year).slice(0, 3)}0s` : `${year}`
      const countriesOf = ({ countries }: FilmCard) =>
        countries.length > 0 ? countries.map((code) => COUNTRIES[code] ?? code) : ['Unknown']
      let [minutes, timesWatched, undatedViewings, withoutLength] = [0, 0, 0, 0]
      const months: Record<string, number> = {}
      for (const { film, record } of kept) {
        const viewed = monthsOf(record)
        const times = viewed.length === 0 && isWatched(record) ? 1 : viewed.length
        timesWatched += times
        if (film.minutes === undefined) withoutLength += times > 0 ? 1 : 0
        else minutes += times * film.minutes
        for (const month of viewed)
          if (month === undefined) undatedViewings += 1
          else months[month] = (months[month] ?? 0) + 1
      }
      const words = kept.map(({ film: { id, title }, record }) => ({
        id,
        title,
        words: writingIn(record, [undefined, ...KEYS, 'answer:who']).words,
      }))

      const { years, countries, themes, wordsByFilm, ...others } = statsOf(films, records)
      expect(others).toEqual({
        catalogue: share(
          'The catalogue',
          kept.filter(({ film }) => !film.isOwn),
        ),
        all: share('All on your list', kept),
        minutes,
        timesWatched,
        withoutLength,
        ratings: RATINGS.map((rating) => ({
          rating,
          films: kept.filter(({ record }) => valueOf(record, 'rating') === rating).length,
        })),
        months: Object.keys(months)
          .sort()
          .map((month) => ({ month, viewings: months[month] })),
        undatedViewings,
        notes: together(kept.map(({ record }) => writingIn(record, [undefined]))),
        onViewings: together(kept.map(({ record }) => writingIn(record, KEYS))),
        answers: together(kept.map(({ record }) => writingIn(record, ['answer:who']))),
      })
      expect(years).toEqual(sharesBy((film) => [yearOf(film)]).sort(byName))
      expect(countries.toSorted(byName)).toEqual(sharesBy(countriesOf).sort(byName))
      expect(themes.toSorted(byName)).toEqual(sharesBy((film) => film.themes).sort(byName))
      for (const shares of [countries, themes]) expect(shares).toEqual(shares.toSorted(mostFirst))
      expect(wordsByFilm).toEqual(
        words.filter((film) => film.words > 0).sort((a, b) => b.words - a.words),
      )
    }),
  )
})

type Share = { name: string; watched: number; films: number }

/** The order in which shares are told: most watched, then most films, then by name; the unknown last. */
function mostFirst(a: Share, b: Share): number {
  if (a.name === 'Unknown' || b.name === 'Unknown') return a.name === 'Unknown' ? 1 : -1
  return b.watched - a.watched || b.films - a.films || byName(a, b)
}
