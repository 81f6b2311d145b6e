// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aFilmCard, anEntry } from '../../tests/builders.ts'
import type { Entry } from './entry.ts'
import type { FilmCard } from './film.ts'
import { pickFilm, suggestFilm } from './suggestion.ts'

const film = (id: string, card: Partial<FilmCard> = {}) => aFilmCard({ id, title: id, ...card })

const suggest = (
  films: readonly FilmCard[],
  entries: Record<string, Partial<Entry>> = {},
  without?: string,
) => suggestFilm(films, (id) => anEntry(entries[id]), without)

const watched = { watched: true }

it('suggests what most of the films watched lead to, and says which', () => {
  const films = [
    film('a', { themes: ['family', 'exile'] }),
    film('b', { themes: ['exile'] }),
    film('c', { themes: ['sport'], minutes: 10 }),
    film('d', { themes: ['exile', 'sport'] }),
  ]
  const suggestion = suggest(films, { a: watched, b: watched })
  expect(suggestion?.film.id).toBe('d')
  expect(suggestion?.reason).toEqual({ why: 'theme', shared: 'exile', with: [films[0], films[1]] })
})

it('follows what was liked or rated well before the rest, and not what was rated poorly', () => {
  const films = [
    film('a', { themes: ['family'] }),
    film('b', { themes: ['sport'] }),
    film('family', { themes: ['family'] }),
    film('sport', { themes: ['sport'], minutes: 91 }),
  ]
  const other = { ...watched, rating: 5 } as const
  expect(suggest(films, { a: other, b: { ...watched, liked: true } })?.film.id).toBe('sport')
  expect(suggest(films, { a: other, b: { ...watched, rating: 7 } })?.film.id).toBe('sport')
  expect(suggest(films, { a: { ...watched, rating: 4 }, b: other })?.film.id).toBe('sport')
  expect(suggest(films, { a: other, b: other })?.film.id).toBe('family')
})

it('knows a director again', () => {
  const films = [film('a', { directors: ['Ana'] }), film('b'), film('c', { directors: ['Ana'] })]
  const suggestion = suggest(films, { a: watched })
  expect(suggestion?.film.id).toBe('c')
  expect(suggestion?.reason).toEqual({ why: 'director', shared: 'Ana', with: [films[0]] })
})

it('suggests the shortest where nothing leads on, and the first where no length is known', () => {
  const { minutes: _none, ...unknown } = film('unknown')
  const films = [unknown, film('long', { minutes: 120 }), film('short', { minutes: 60 })]
  expect(suggest(films)).toEqual({ film: films[2], reason: { why: 'shortest', minutes: 60 } })
  expect(suggest(films, {}, 'short')?.film.id).toBe('long')
  expect(suggest([unknown])?.reason).toEqual({ why: 'first' })
  expect(suggest([])).toBeUndefined()
})

it('never suggests a film that was watched, and always the same for the same entries', () => {
  const anyEntry = fc.record({
    watched: fc.boolean(),
    liked: fc.boolean(),
    rating: fc.constantFrom(1, 5, 9),
  })
  const films = ['a', 'b', 'c', 'd'].map((id, at) =>
    film(id, { themes: ['x', 'y', 'z'].slice(at % 3), minutes: 60 }),
  )
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 4, maxLength: 4 }), (list) => {
      const entries: Record<string, Partial<Entry>> = Object.fromEntries(
        films.map(({ id }, at) => [id, list[at] ?? {}]),
      )
      const suggestion = suggest(films, entries)
      const isLeft = list.some(({ watched }) => !watched)
      expect(suggestion !== undefined).toBe(isLeft)
      expect(suggestion && entries[suggestion.film.id]?.watched).not.toBe(true)
      expect(suggest(films.toReversed(), entries)?.film).toBe(suggestion?.film)
    }),
  )
})

it('picks each film by chance, and never the same twice in a row', () => {
  const films = ['a', 'b', 'c'].map((id) => film(id))
  const picks = [0, 0.34, 0.67, 0.999, 1].map((chance) => pickFilm(films, () => chance)?.id)
  expect(picks).toEqual(['a', 'b', 'c', 'c', 'c'])
  expect(pickFilm(films, () => 0, 'a')?.id).toBe('b')
  expect(pickFilm([film('a')], () => 0, 'a')?.id).toBe('a')
  expect(pickFilm([], () => 0)).toBeUndefined()
})
