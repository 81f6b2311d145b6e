// @vitest-environment node
import { expect, it } from 'vitest'
import type { Film } from '#domain/film.ts'
import { filmCards, findFilmCard, loadAllFilms, loadFilm } from './catalogue.ts'

const films = await loadAllFilms()
const sources = import.meta.glob<string>('./films/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('begins with the six films, and has all in their order, each from its own file', () => {
  expect(filmCards.map(({ id }) => id).slice(0, 6)).toEqual([
    'defilada',
    'the-red-chapel',
    'dear-pyongyang',
    'rodman-big-bang',
    'a-state-of-mind',
    'meet-in-pyongyang',
  ])
  expect(films.map(({ id }) => id)).toEqual(filmCards.map(({ id }) => id))
  expect(Object.keys(sources)).toHaveLength(films.length)
})

it('gives no two films one place', () => {
  expect(new Set(filmCards.map(({ order }) => order)).size).toBe(filmCards.length)
})

it('carries on a card no more than a card shows', () => {
  const [card] = filmCards
  expect(card).not.toHaveProperty('summary')
  expect(JSON.stringify(filmCards).length / filmCards.length).toBeLessThan(1000)
})

it.each(['__proto__', 'constructor', 'nope', '', '../films/defilada'])(
  'E3 knows no film %j',
  (id) => {
    expect(findFilmCard(id)).toBeUndefined()
    expect(loadFilm(id)).toBeUndefined()
  },
)

it.each(films.map((film) => [film.id, film] as const))(
  '%s names its sources, all and only',
  (_, film) => {
    const { sources: defined, ...rest } = film
    const used = new Set(findAll(rest, 'sources').flat())
    expect(used).toEqual(new Set(Object.keys(defined)))
  },
)

it.each(films.map((film) => [film.id, film] as const))(
  '%s says each thing with its confidence',
  (_, film) => {
    expect(JSON.stringify(film)).not.toContain('"unsure"')
  },
)

// Names in their own script have fields of their own, with their language; prose has none.
const OTHER_SCRIPT =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u

it.each(films.map((film) => [film.id, film] as const))(
  '%s writes its prose in one script',
  (_, film) => {
    const prose = proseOf(film)
    expect(prose.length).toBeGreaterThan(10)
    expect(prose.filter((text) => OTHER_SCRIPT.test(text))).toEqual([])
  },
)

function proseOf(film: Film): string[] {
  const { lookFor, access, corrections, easilyMissed = [], stagedAndReal = [] } = film
  const { cannotShow = [], becameOfIt = [], adds = [] } = film
  const claims = [
    film.line,
    film.summary,
    ...film.lens,
    ...film.shows,
    ...film.contentNotes,
    ...easilyMissed,
    ...stagedAndReal,
    ...cannotShow,
    ...becameOfIt,
    ...adds,
  ]
  return [
    ...[...claims, ...lookFor.before, ...lookFor.while, ...lookFor.after, access].map(
      ({ text }) => text,
    ),
    ...corrections.flatMap(({ said, right }) => [said, right]),
  ]
}

// A film added later may have less to say at first; the six teach.
it.each(films.filter(({ order }) => order <= 6).map((film) => [film.id, film] as const))(
  '%s teaches before, while and after watching, and beside another film',
  (id, film) => {
    const { before, while: during, after } = film.lookFor
    const parts = [before, during, after, film.easilyMissed, film.stagedAndReal, film.becameOfIt]
    expect(parts.filter((part) => (part?.length ?? 0) < 3)).toEqual([])
    expect(film.cannotShow?.length).toBeGreaterThan(1)
    const others = film.adds?.map((add) => add.film) ?? []
    expect(others.length).toBeGreaterThan(1)
    expect(others.filter((other) => other === id || !findFilmCard(other))).toEqual([])
  },
)

/** Every value under this key, at any depth. */
function findAll(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner] : findAll(inner, key),
  )
}
