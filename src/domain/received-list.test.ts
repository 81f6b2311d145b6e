// @vitest-environment node
import { expect, it } from 'vitest'
import { aFilmCard } from '../../tests/builders.ts'
import { receiveList } from './received-list.ts'
import type { SharedFilm } from './shared-list.ts'

const here = [
  aFilmCard({ id: 'defilada', title: 'Defilada', year: 1989 }),
  aFilmCard({ id: 'own-a', title: 'Bulgasari', year: 1985 }),
  aFilmCard({ id: 'own-b', title: 'Twins', year: 2000 }),
  aFilmCard({ id: 'own-c', title: 'Twins', year: 2001 }),
]
const imdbOf = (id: string) => (id === 'own-a' ? 'tt0089851' : undefined)
const receive = (...films: SharedFilm[]) =>
  receiveList({ films }, here, imdbOf).map(({ kind, id, title }) => [kind, id ?? title])

it('knows a film by its id, its IMDb id, or its title and year', () => {
  expect(
    receive(
      { film: { id: 'defilada' } },
      { film: { title: 'Pulgasari', imdb: 'tt0089851' } },
      { film: { title: 'twins', year: 2001 } },
    ),
  ).toEqual([
    ['here', 'defilada'],
    ['here', 'own-a'],
    ['here', 'own-c'],
  ])
})

it('never guesses between two, and takes another year for another film', () => {
  expect(
    receive({ film: { title: 'Twins' } }, { film: { title: 'Defilada', year: 2020 } }),
  ).toEqual([
    ['other', 'Twins'],
    ['other', 'Defilada'],
  ])
})

it('E7 names a film it does not know by its id, and each film once', () => {
  expect(
    receive(
      { film: { id: 'film-that-left' } },
      { film: { id: 'defilada' } },
      { film: { id: 'defilada' } },
    ),
  ).toEqual([
    ['unknown', 'film-that-left'],
    ['here', 'defilada'],
  ])
})
