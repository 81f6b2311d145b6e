import fc from 'fast-check'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmIdentity } from '#domain/kept-films.ts'
import { anyText } from './random-records.ts'

export const SOME_FILMS: readonly FilmIdentity[] = [
  {
    id: 'defilada',
    title: 'Defilada',
    year: 1989,
    minutes: 65,
    directors: ['Andrzej Fidyk'],
    imdb: 'tt0097182',
    tmdb: 1,
  },
  { id: 'the-red-chapel', title: 'The Red Chapel', year: 2009, directors: ['Mads Brügger'] },
]

const stampOf = (ms: number) => `${1_795_000_000_000 + ms}-00000-test`

/** A text that may begin as a formula, hold markup, quotes, separators or anything else. */
const anyWords = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        '=',
        "'",
        '"',
        '""',
        ',',
        ';',
        '\r\n',
        '\n',
        '\r',
        '<b>',
        '&amp;',
        'a',
        '\\',
        '> ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)
const anyRating = fc.integer({ min: 1, max: 10 })

const aRewatch = { rewatch: fc.constant(true) }

const anyFields = fc.record(
  {
    watched: fc.boolean(),
    liked: fc.boolean(),
    queued: fc.boolean(),
    rating: fc.option(anyRating),
    'tag:a, b': fc.boolean(),
    'tag:=c': fc.boolean(),
    'view:a1': fc.option(
      fc.record(
        {
          on: fc.constantFrom('2026-02-03', '2024-02-29', '0001-01-01'),
          rating: anyRating,
          ...aRewatch,
        },
        { requiredKeys: [] },
      ),
    ),
    'view:b2': fc.record({ on: fc.constant('2025-01-01'), ...aRewatch }, { requiredKeys: ['on'] }),
    own: fc.boolean(),
    'own:title': fc.option(anyWords),
    'own:year': fc.option(fc.integer({ min: 1870, max: 2100 })),
    'own:minutes': fc.option(fc.nat(600)),
    'own:kind': fc.constantFrom('documentary', 'fiction', null),
    'own:imdb': fc.constantFrom('tt0428441', null),
    'own:directors': fc.array(anyWords, { maxLength: 2 }),
    'own:countries': fc.array(anyWords, { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

const TEXTS = [undefined, 'view:a1:remark', 'view:a1:before', 'view:b2:after', 'view:c3:before']

const anyRecord: fc.Arbitrary<EntryRecord> = fc
  .tuple(anyFields, fc.array(fc.tuple(fc.constantFrom(...TEXTS), anyWords), { maxLength: 6 }))
  .map(([fields, texts]) => ({
    v: 1,
    f: Object.fromEntries(
      Object.entries(fields).map(([name, v], at) => [name, { s: stampOf(at), v }]),
    ),
    n: texts.map(([k, t], at) => ({ s: stampOf(at), t, p: [], ...(k !== undefined && { k }) })),
  }))

/** Anything a person may keep on films of the catalogue, of their own, and films that left. */
export const anyKept: fc.Arbitrary<ReadonlyMap<string, EntryRecord>> = fc
  .dictionary(
    fc.constantFrom('defilada', 'the-red-chapel', 'own-abc', 'own-def', 'film-that-left'),
    anyRecord,
  )
  .map((entries) => new Map(Object.entries(entries)))
