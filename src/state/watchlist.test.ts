import { act, renderHook } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { readEntry } from '#domain/entry.ts'
import { watchlistOf } from '#domain/watchlist.ts'
import {
  markLiked,
  markQueued,
  markWatched,
  rateFilm,
  readRecords,
  restartEntries,
  setParts,
  startEntries,
} from './entries.ts'
import { readFilms } from './films.ts'
import { useWatchlist } from './watchlist.ts'

afterEach(() => {
  localStorage.clear()
  act(restartEntries)
})

function follow() {
  startEntries()
  let renders = 0
  const { result } = renderHook(() => {
    renders++
    return useWatchlist()
  })
  return { read: () => result.current, countRenders: () => renders }
}

const madeAnew = () => watchlistOf(readFilms(), (id) => readEntry(readRecords().get(id)))

it('is the same, and renders nothing, after a change that moves no film', () => {
  const { read, countRenders } = follow()
  act(() => markWatched('defilada', true))
  const [before, renders] = [read(), countRenders()]
  act(() => {
    markLiked('defilada', true)
    rateFilm('defilada', 8)
    setParts('', [{ filmId: 'defilada', fields: { 'tag:a': true } }])
  })
  expect(read()).toBe(before)
  expect(countRenders()).toBe(renders)
})

it('keeps the lists that a change does not touch', () => {
  const { read } = follow()
  act(() => markQueued('the-red-chapel', true))
  const before = read()
  act(() => markWatched('defilada', true))
  expect(read().queue).toBe(before.queue)
  expect(read().watched).not.toBe(before.watched)
  expect(read()).toEqual(madeAnew())
})

it('follows data that is gone, also when as much is new', () => {
  const { read } = follow()
  act(() => markWatched('defilada', true))
  act(() => {
    localStorage.clear()
    restartEntries()
    markQueued('the-red-chapel', true)
  })
  expect(read()).toEqual(madeAnew())
  expect(read().watched).toEqual([])
})

const anEdit = fc.record({
  filmId: fc.constantFrom('defilada', 'a-state-of-mind', 'own-a', 'own-b'),
  fields: fc.oneof(
    fc.record({ own: fc.boolean() }),
    fc.record({ watched: fc.boolean() }),
    fc.record({ queued: fc.boolean() }),
    fc.record({ place: fc.constantFrom('a0', 'a1', 'a2') }),
    fc.record({ rating: fc.constantFrom(1, 10) }),
  ),
})

it('is what a list made anew is, after any edits', () => {
  const { read } = follow()
  fc.assert(
    fc.property(fc.array(fc.array(anEdit, { maxLength: 3 }), { maxLength: 6 }), (rounds) => {
      for (const edits of rounds) act(() => setParts('', edits))
      expect(read()).toEqual(madeAnew())
    }),
    { numRuns: 50 },
  )
})
