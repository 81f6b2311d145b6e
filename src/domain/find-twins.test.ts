// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aFilmCard } from '../../tests/builders.ts'
import { createTwinFinder } from './find-twins.ts'

const films = [
  aFilmCard({ id: 'pulgasari', title: 'Pulgasari', year: 1985 }),
  aFilmCard({ id: 'flowers', title: 'The Flower Girl', year: 1972, alsoTitled: 'Kotpanum Chonio' }),
  aFilmCard({ id: 'signs', title: '!!!', year: 2000 }),
]
const find = createTwinFinder(films, (id) => (id === 'pulgasari' ? 'tt0089851' : undefined))
const ids = (wanted: Parameters<typeof find>[0], self?: string) =>
  find(wanted, self).map(({ id }) => id)

it('notices the same title and year, whatever the case and accents', () => {
  expect(ids({ title: '  PÚLGASARI', year: 1985 })).toEqual(['pulgasari'])
  expect(ids({ title: 'the flower-girl', year: 1972 })).toEqual(['flowers'])
  expect(ids({ title: 'kotpanum chonio' })).toEqual(['flowers'])
  expect(ids({ title: '!!!' })).toEqual(['signs'])
})

it('notices the same IMDb id under any title and year', () => {
  expect(ids({ title: 'Bulgasari', year: 1986, imdb: 'tt0089851' })).toEqual(['pulgasari'])
})

it('takes neither another year, nor another title, nor a lack of titles for the same film', () => {
  expect(ids({ title: 'Pulgasari', year: 1962 })).toEqual([])
  expect(ids({ title: 'Pulgasari 2', year: 1985 })).toEqual([])
  expect(ids({ title: '' })).toEqual([])
  expect(ids({ title: '???' })).toEqual([])
})

it('is no twin of itself', () => {
  expect(ids({ title: 'Pulgasari', imdb: 'tt0089851' }, 'pulgasari')).toEqual([])
})

const aYear = fc.option(fc.integer({ min: 1990, max: 1992 }), { nil: undefined })
const anImdb = fc.option(fc.constantFrom('tt0000001', 'tt0000002'), { nil: undefined })
const someFilm = fc.record({
  title: fc.constantFrom('A', 'á', 'B', 'b!'),
  year: aYear,
  imdb: anImdb,
})

it('finds whom a look at each film finds, and each is a twin of the other', () => {
  fc.assert(
    fc.property(fc.array(someFilm, { maxLength: 8 }), (list) => {
      const cards = list.map(({ title, year }, at) => {
        const { year: _year, originalTitle: _title, ...card } = aFilmCard({ id: `${at}`, title })
        return { ...card, ...(year !== undefined && { year }) }
      })
      const twinsOf = createTwinFinder(cards, (id) => list[Number(id)]?.imdb)
      const letter = (title: string) => (/[aá]/i.test(title) ? 'a' : 'b')
      for (const [at, one] of list.entries()) {
        const expected = list.flatMap((other, place) => {
          const isNumbered = one.imdb !== undefined && one.imdb === other.imdb
          const isNamed =
            letter(one.title) === letter(other.title) &&
            (one.year === undefined || other.year === undefined || one.year === other.year)
          return place !== at && (isNumbered || isNamed) ? [`${place}`] : []
        })
        const { title, year, imdb } = one
        const wanted = { title, ...(year && { year }), ...(imdb && { imdb }) }
        const found = twinsOf(wanted, `${at}`).map(({ id }) => id)
        expect(found.toSorted()).toEqual(expected.toSorted())
      }
    }),
  )
})
