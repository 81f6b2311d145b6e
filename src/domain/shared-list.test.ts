// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../tests/fakes/random-records.ts'
import { RATINGS, type Rating } from './rating.ts'
import { formatSharedList, parseSharedList, type SharedFilm } from './shared-list.ts'

const anyTitle = anyText.filter((text) => text.trim() !== '')
const anyFilm: fc.Arbitrary<SharedFilm> = fc.record(
  {
    film: fc.oneof(
      fc.constantFrom('defilada', 'film-that-left').map((id) => ({ id })),
      fc.record(
        {
          title: anyTitle,
          year: fc.integer({ min: 1870, max: 2100 }),
          imdb: fc.constant('tt0428441'),
        },
        { requiredKeys: ['title'] },
      ),
    ),
    rating: fc.constantFrom<Rating[]>(...RATINGS),
    note: anyText.filter((text) => text !== ''),
  },
  { requiredKeys: ['film'] },
)

it('G3 says the same again, whatever was written in it', () => {
  const anyList = fc.record({ title: anyText, message: anyText, films: fc.array(anyFilm) })
  fc.assert(
    fc.property(anyList, (list) => {
      const text = formatSharedList(list)
      expect(parseSharedList(text)).toEqual(list)
      // Also through UTF-8, which has no half of a pair.
      expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
    }),
  )
})

describe('E7 a list from anywhere', () => {
  it('is a list or none, and never an exception', () => {
    const anyRows = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.tuple(fc.oneof(fc.string(), fc.array(fc.jsonValue())), fc.jsonValue(), fc.jsonValue()),
      ),
    )
    fc.assert(
      fc.property(anyRows, fc.jsonValue(), fc.jsonValue(), (films, title, message) => {
        const text = JSON.stringify({ format: 'reel-north-list', films, title, message })
        const list = parseSharedList(text)
        for (const { film } of list?.films ?? []) {
          expect(['string', 'undefined']).toContain('id' in film ? typeof film.id : 'string')
        }
        expect(
          parseSharedList(formatSharedList(list ?? { title: '', message: '', films: [] })),
        ).toEqual(list)
      }),
    )
  })

  it.each(['', '{', 'null', '5', '[]', '{"format":"reel-north"}', '{"format":"reel-north-list"}'])(
    'is none if it is %j',
    (text) => expect(parseSharedList(text)).toBeUndefined(),
  )

  it('leaves out what cannot be a film, and cuts what is no line', () => {
    const films = [
      ['__proto__'],
      ['../films'],
      [['  ']],
      [['A', 99, 'javascript:alert(1)'], 11, 5],
      ['defilada', 7],
    ]
    const list = parseSharedList(
      JSON.stringify({ format: 'reel-north-list', title: 'x'.repeat(999), films }),
    )
    expect(list?.title).toHaveLength(300)
    expect(list?.films).toEqual([{ film: { title: 'A' } }, { film: { id: 'defilada' }, rating: 7 }])
  })
})
