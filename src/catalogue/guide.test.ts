// @vitest-environment node
import { parse } from 'valibot'
import { expect, it } from 'vitest'
import { guideSchemas } from '#domain/guide-schema.ts'
import type { Guide } from '#domain/guide.ts'
import { themesOf } from '#domain/theme.ts'
import { filmCards, loadAllFilms } from './catalogue.ts'
import { loadGuidePart } from './guide.ts'

const films = await loadAllFilms()
const names = Object.keys(guideSchemas) as (keyof Guide)[]
const parts = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await loadGuidePart(name)] as const)),
) as Guide
const { glossary, themes, places, camera, routes, questions, sources } = parts
const { sources: _, ...written } = parts

const filmIds = new Set(filmCards.map(({ id }) => id))
const termIds = new Set(glossary.map(({ id }) => id))

it.each(names)('%s has the shape it should', (name) => {
  expect(parse(guideSchemas[name], parts[name])).toEqual(parts[name])
})

it('refuses a claim without a source', () => {
  const [first] = parts.unknown
  expect(() => parse(guideSchemas.unknown, [{ ...first, sources: [] }])).toThrow('Invalid length')
  expect(() => parse(guideSchemas.unknown, [{ ...first, confidence: 'unsure' }])).toThrow('unsure')
})

it('names its sources, all and only, each with no address but a safe one', () => {
  expect(new Set(findAll(written, 'sources').flat())).toEqual(new Set(Object.keys(sources)))
  expect(Object.values(sources).filter(({ url }) => url?.startsWith('https:') === false)).toEqual(
    [],
  )
})

it('calls a source by the key that the films’ files call it by', () => {
  const different = films
    .flatMap((film) => Object.entries(film.sources))
    .filter(([key, { url }]) => sources[key]?.url !== undefined && sources[key].url !== url)
  expect(different).toEqual([])
})

it('speaks only of films, terms, themes and places there are', () => {
  const named = [...findAll(written, 'film'), ...findAll(written, 'films').flat()]
  expect(named.filter((id) => typeof id === 'string' && !filmIds.has(id))).toEqual([])
  const terms = [...findAll(written, 'terms'), ...findAll(written, 'see')].flat()
  expect(terms.filter((id) => !termIds.has(id as string))).toEqual([])
  const slugs = themesOf(filmCards).map(({ slug }) => slug)
  expect(themes.filter(({ id }) => !slugs.includes(id))).toEqual([])
  const placeIds = films.flatMap((film) => film.places.map(({ id }) => id))
  expect(places.filter(({ id }) => !placeIds.includes(id))).toEqual([])
})

it.each(names.filter((name) => name !== 'sources' && name !== 'camera'))(
  '%s has ids of its own, fit for an address',
  (name) => {
    const ids = (parts[name] as { id: string }[]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  },
)

it('compares each camera once, and takes each step of a route once', () => {
  const inCamera = camera.films.map(({ film }) => film)
  expect(new Set(inCamera).size).toBe(inCamera.length)
  const twice = routes.filter(
    ({ steps }) => new Set(steps.map(({ film }) => film)).size < steps.length,
  )
  expect(twice).toEqual([])
})

it('asks', () => {
  expect(questions.length).toBeGreaterThan(0)
})

/** Every value under this key, at any depth. */
function findAll(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner, ...findAll(inner, key)] : findAll(inner, key),
  )
}
