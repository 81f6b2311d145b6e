// @vitest-environment node
import { expect, it } from 'vitest'
import { aFilmCard, anEntry } from '../../tests/builders.ts'
import type { Entry } from './entry.ts'
import { watchlistOf } from './watchlist.ts'

const films = ['a', 'b', 'c', 'd'].map((id, index) => aFilmCard({ id, order: index + 1 }))

function list(entries: Record<string, Partial<Entry>>) {
  const { queue, watched, rest } = watchlistOf(films, (id) => anEntry(entries[id]))
  const ids = (group: typeof queue) => group.map(({ id }) => id).join('')
  return [ids(queue), ids(watched), ids(rest)]
}

it('shows each film once, the queue before what was watched', () => {
  expect(list({ b: { queued: true, watched: true }, c: { watched: true } })).toEqual([
    'b',
    'c',
    'ad',
  ])
})

it('orders the queue by place, then by when a film was added', () => {
  expect(
    list({
      a: { queued: true, queuedAt: '0000000000002-00000-t' },
      b: { queued: true, queuedAt: '0000000000001-00000-t' },
      c: { queued: true, place: 'a1' },
      d: { queued: true, place: 'a0' },
    }),
  ).toEqual(['dcba', '', ''])
})
