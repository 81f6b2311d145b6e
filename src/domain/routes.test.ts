// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEntry, withField, type EntryRecord } from './entry.ts'
import { readQueue } from './queue.ts'
import { measureRoute, planToQueue } from './routes.ts'

const STAMP = '1795000000000-00000-test'
const FILMS = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, minutes: 10 * (at + 1) }))
const step = (film: string) => ({
  film,
  text: 'Because',
  confidence: 'known' as const,
  sources: ['known'],
})

function recordsOf(fields: Record<string, Record<string, unknown>>) {
  const records = new Map<string, EntryRecord>()
  for (const [id, values] of Object.entries(fields)) {
    for (const [name, value] of Object.entries(values)) {
      records.set(id, withField(records.get(id), name, value, STAMP))
    }
  }
  return (id: string) => readEntry(records.get(id))
}

it('adds up a route, and says what comes next on it', () => {
  const route = { steps: [step('b'), step('a'), step('d')] }
  const entryOf = recordsOf({ b: { watched: true } })
  expect(measureRoute(route, FILMS, entryOf)).toEqual({
    minutes: 70,
    films: 3,
    watched: 1,
    next: 'a',
  })
  const all = recordsOf({ a: { watched: true }, b: { watched: true }, d: { watched: true } })
  expect(measureRoute(route, FILMS, all)).toEqual({ minutes: 70, films: 3, watched: 3 })
})

const someFilms = fc.shuffledSubarray(FILMS.map(({ id }) => id))

it('queues the films of a route in its order behind the others, and touches no film watched or queued', () => {
  fc.assert(
    fc.property(someFilms, someFilms, someFilms, (route, queued, watched) => {
      const before: Record<string, Record<string, unknown>> = {}
      for (const [at, id] of queued.entries()) before[id] = { queued: true, place: `a${at}` }
      for (const id of watched) before[id] = { ...before[id], watched: true }
      const queueBefore = readQueue(FILMS, recordsOf(before)).map(({ id }) => id)
      const { added, wanted } = planToQueue(
        route,
        readQueue(FILMS, recordsOf(before)),
        recordsOf(before),
      )
      const after = { ...before }
      for (const { filmId, fields } of wanted) after[filmId] = { ...after[filmId], ...fields }
      expect(readQueue(FILMS, recordsOf(after)).map(({ id }) => id)).toEqual([
        ...queueBefore,
        ...added,
      ])
      expect(added).toEqual(route.filter((id) => !queued.includes(id) && !watched.includes(id)))
    }),
  )
})
