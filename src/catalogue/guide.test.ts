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

const prose = [
  ...names.flatMap((name) => (name === 'sources' ? [] : proseOf(parts[name], name))),
  ...films.flatMap((film) => proseOf(film)),
]

// A seventh film is one data file, so the guide owes nothing to any but these.
const six = films.filter(({ order }) => order <= 6)
const sixCards = filmCards.filter(({ order }) => order <= 6)

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

it('asks at least four questions of each of the six films, and six across them', () => {
  const asked = (id: string) => questions.filter((one) => one.films.join() === id).length
  expect(six.filter(({ id }) => asked(id) < 4)).toEqual([])
  expect(questions.filter((one) => one.films.length > 1).length).toBeGreaterThanOrEqual(6)
})

it('compares the cameras of all six films, and has an essay on each theme', () => {
  expect(camera.films).toHaveLength(6)
  expect(themes.map(({ id }) => id).toSorted()).toEqual(
    themesOf(sixCards)
      .map(({ slug }) => slug)
      .toSorted(),
  )
})

it('says of a theme that films share what each of them has to do with it', () => {
  const labels = new Map(themesOf(sixCards).map(({ slug, label }) => [slug, label]))
  const withTheme = (id: string) =>
    sixCards.filter((card) => card.themes.includes(labels.get(id) ?? '')).map((card) => card.id)
  const shared = themes.filter(({ id }) => withTheme(id).length > 1)
  expect(shared.length).toBeGreaterThan(1)
  for (const { id, essay, films: lines } of shared) {
    expect([id, lines.map(({ film }) => film).toSorted()]).toEqual([id, withTheme(id).toSorted()])
    expect(essay.length).toBeGreaterThan(1)
  }
})

it('puts a film at a place only if the film’s own file does', () => {
  const said = places.flatMap(({ id, films: lines }) => lines.map(({ film }) => `${id} ${film}`))
  const known = six.flatMap(({ id, places: own }) => own.map((place) => `${place.id} ${id}`))
  expect(said.toSorted()).toEqual(known.toSorted())
})

it('explains at least twenty terms, each of them by other words than itself', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(20)
  const byItself = glossary.filter(({ id, short, text, see }) => {
    return short === text || text.split(' ').length < 15 || see.includes(id)
  })
  expect(byItself).toEqual([])
})

it('leads to one term only by each of its forms, and explains none that nobody uses', () => {
  const forms = glossary.flatMap(({ term, also }) => [term, ...also].map(lowered))
  expect(forms).toHaveLength(new Set(forms).size)
  const unused = glossary.filter(({ id, term, also }) => {
    const elsewhere = prose
      .filter(({ about }) => about !== `glossary ${id}`)
      .map(({ text }) => lowered(text))
    return ![term, ...also].some((form) => elsewhere.some((text) => text.includes(lowered(form))))
  })
  expect(unused.map(({ id }) => id)).toEqual([])
})

it('writes another script only in names, and with their language', () => {
  const other = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
  expect(prose.filter(({ text }) => other.test(text))).toEqual([])
  const names = glossary.flatMap(({ native = [] }) => native)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter(({ text, romanised }) => other.test(text) && !romanised)).toEqual([])
})

it('says nothing twice in the same eight words', () => {
  const seen = new Map<string, string>()
  const twice = prose.flatMap(({ text }) =>
    runsOfEight(text).filter((run) => (seen.get(run) ?? text) !== text || !seen.set(run, text)),
  )
  expect(prose.length).toBeGreaterThan(300)
  expect(twice).toEqual([])
})

it('dates events in their order', () => {
  const dates = parts['time-line'].map(({ date }) => date)
  expect(dates).toEqual(dates.toSorted())
})

/** Every value under this key, at any depth. */
function findAll(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner, ...findAll(inner, key)] : findAll(inner, key),
  )
}

/** Every sentence a reader meets, with the file and the id of the thing that says it. */
function proseOf(value: unknown, about = ''): { about: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'id' in value ? `${about} ${String(value.id)}` : about
  return Object.entries(value).flatMap(([name, inner]) => {
    if (['native', 'originalTitles', 'sources'].includes(name)) return []
    const isText = ['text', 'short', 'title', 'hint', 'for', 'said', 'right'].includes(name)
    return isText && typeof inner === 'string' ? [{ about: own, text: inner }] : proseOf(inner, own)
  })
}

function lowered(text: string): string {
  return text.toLowerCase()
}

function runsOfEight(text: string): string[] {
  const words = lowered(text).match(/[\p{L}\d]+/gu) ?? []
  return words.slice(7).map((_word, index) => words.slice(index, index + 8).join(' '))
}
