import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { readOwnFilm } from '#domain/own-film.ts'
import { markWatched, readRecords, restartEntries, setParts, startEntries } from './entries.ts'
import { readFilms } from './films.ts'

afterEach(restartEntries)

const titles = () => readFilms().map(({ title }) => title)
const catalogue = filmCards.map(({ title }) => title)
const add = (id: string, title: string) =>
  setParts('', [{ filmId: id, fields: { own: true, 'own:title': title } }])

it('lists the user’s own films after the catalogue’s, by title', () => {
  startEntries()
  add('own-b', 'Éxodo 10')
  add('own-a', 'exodo 9')
  add('own-c', 'Zoo')
  expect(titles()).toEqual([...catalogue, 'exodo 9', 'Éxodo 10', 'Zoo'])
  setParts('', [{ filmId: 'own-c', fields: { 'own:title': 'A Zoo' } }])
  expect(titles()).toEqual([...catalogue, 'A Zoo', 'exodo 9', 'Éxodo 10'])
  setParts('', [{ filmId: 'own-a', fields: { own: false } }])
  expect(titles()).toEqual([...catalogue, 'A Zoo', 'Éxodo 10'])
})

it('is the same list after a change of something else', () => {
  startEntries()
  add('own-a', 'A')
  const films = readFilms()
  markWatched('own-a', true)
  markWatched('defilada', true)
  expect(readFilms()).toBe(films)
})

it('forgets the films of data that is gone, also when as much is new', () => {
  startEntries()
  add('own-a', 'A')
  expect(titles()).toContain('A')
  localStorage.clear()
  restartEntries()
  add('own-b', 'B')
  expect(titles()).toEqual([...catalogue, 'B'])
})

const anEdit = fc.record({
  id: fc.constantFrom('own-a', 'own-b', 'own-c', 'defilada'),
  fields: fc.oneof(
    fc.record({ own: fc.boolean() }),
    fc.record({ 'own:title': fc.constantFrom('A', 'B', 'C') }),
    fc.record({ watched: fc.boolean() }),
  ),
})

it('agrees with a list made anew, after any edits, read now and then', () => {
  startEntries()
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(anEdit), fc.boolean())), (rounds) => {
      for (const [edits, isRead] of rounds) {
        for (const { id, fields } of edits) setParts('', [{ filmId: id, fields }])
        if (isRead) readFilms()
      }
      const own = [...readRecords()].flatMap(([id, record]) =>
        id === 'defilada' ? [] : (readOwnFilm(id, record) ?? []),
      )
      const listed = readFilms().slice(filmCards.length)
      expect(new Set(listed)).toEqual(new Set(own))
      const names = listed.map(({ title }) => title.toLowerCase())
      expect(names).toEqual(names.toSorted())
    }),
  )
})
