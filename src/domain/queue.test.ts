// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anEntry } from '../../tests/builders.ts'
import { readEntry, withField, type EntryRecord } from './entry.ts'
import { joinRecords } from './merge.ts'
import { appendToQueue, moveInQueue, readQueue, withMoved, type Queued } from './queue.ts'
import { createClock, type Clock } from './stamp.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const films = IDS.map((id) => ({ id }))

const idsOf = (queue: readonly { id: string }[]) => queue.map(({ id }) => id).join('')

/** The queue as it is read again after these places were written. */
function withPlaces(queue: readonly Queued[], written: readonly Queued[]) {
  const places = new Map([...queue, ...written].map(({ id, place }) => [id, place]))
  return readQueue(films, (id) => anEntry({ queued: places.has(id), place: places.get(id) ?? '' }))
}

const anyMove = fc.record({ id: fc.constantFrom(...IDS), to: fc.integer({ min: -1, max: 7 }) })

const anyPlace = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a2', 'Zz', 'a0V', 'r179500000000000000', 'z'.repeat(40)),
  fc.constantFrom('', '~', 'a', 'a00', `A${'0'.repeat(26)}`, `A${'0'.repeat(25)}1`, 'zz', 'é', '0'),
  fc.string({ maxLength: 4 }),
)
const anyQueue = fc.array(anyPlace, { minLength: 6, maxLength: 6 }).map((places) =>
  withPlaces(
    [],
    places.map((place, at) => ({ id: IDS[at] ?? '', place })),
  ),
)

const soundQueue = appendToQueue([], IDS)

it('moves a film by writing its own place alone', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
      let queue = soundQueue
      for (const { id, to } of moves) {
        const written = moveInQueue(queue, id, to)
        expect(written.length).toBeLessThanOrEqual(1)
        const next = withPlaces(queue, written)
        expect(idsOf(next)).toBe(idsOf(withMoved(queue, id, Math.min(Math.max(0, to), 5))))
        queue = next
      }
    }),
  )
})

it('gives neighbours fresh places where theirs are damaged or the same', () => {
  fc.assert(
    fc.property(anyQueue, fc.array(anyMove, { maxLength: 8 }), (damaged, moves) => {
      let queue = damaged
      for (const { id, to } of moves) {
        const next = withPlaces(queue, moveInQueue(queue, id, to))
        expect(idsOf(next)).toBe(idsOf(withMoved(queue, id, Math.min(Math.max(0, to), 5))))
        queue = next
      }
    }),
    { numRuns: 500 },
  )
})

it('repairs no more than it has to', () => {
  const queue = ['a0', 'a1', 'a1', 'a2', 'a3', 'a4'].map((place, at) => ({
    id: IDS[at] ?? '',
    place,
  }))
  expect(idsOf(moveInQueue(queue, 'f', 2))).toBe('fc')
  expect(idsOf(moveInQueue(queue, 'f', 4))).toBe('f')
})

it.each(['a10', 'a1é'])('gives a fresh place for %j, and leaves the others', (damaged) => {
  const queue = ['a0', 'a1', damaged, 'a2', 'a3', 'a4'].map((place, at) => ({
    id: IDS[at] ?? '',
    place,
  }))
  expect(idsOf(moveInQueue(queue, 'f', 3))).toBe('cf')
  expect(idsOf(moveInQueue(queue, 'f', 2))).toBe('fc')
})

it('has films of the same place in one order, however they come', () => {
  const tied = (id: string) => anEntry({ queued: true, place: id === 'a' ? 'a1' : 'a0' })
  expect(idsOf(readQueue(films.toReversed(), tied))).toBe('bcdefa')
  expect(idsOf(readQueue(films, tied))).toBe('bcdefa')
})

it('writes nothing for a film that is there already, or is not in the queue', () => {
  expect(moveInQueue(soundQueue, 'a', 0)).toEqual([])
  expect(moveInQueue(soundQueue, 'f', 99)).toEqual([])
  expect(moveInQueue(soundQueue, 'x', 0)).toEqual([])
  expect(moveInQueue([], 'x', 0)).toEqual([])
})

it('puts films at the end, whatever the places before them', () => {
  fc.assert(
    fc.property(anyQueue, fc.subarray(IDS), (queue, ids) => {
      const others = queue.filter(({ id }) => !ids.includes(id))
      const next = withPlaces(others, appendToQueue(others, ids))
      expect(idsOf(next)).toBe(idsOf(others) + ids.join(''))
    }),
  )
})

it('has films queued without a place in the order they were queued, after those moved before', () => {
  const entries = new Map([
    ['a', anEntry({ queued: true, queuedAt: '1795000000002-00000-t' })],
    ['b', anEntry({ queued: true, queuedAt: '1795000000001-00000-t' })],
    ['c', anEntry({ queued: true, place: 'a1', queuedAt: '1795000000009-00000-t' })],
  ])
  const queue = readQueue(films, (id) => entries.get(id) ?? anEntry())
  expect(idsOf(queue)).toBe('cba')
  expect(idsOf(moveInQueue(queue, 'c', 1))).toBe('c')
  expect(idsOf(withMoved(queue, 'c', 1))).toBe('bca')
})

type Copy = { clock: Clock; records: Map<string, EntryRecord> }

it('is in the same order in two copies that were changed apart and joined', () => {
  const start = new Map(
    soundQueue.map(({ id, place }) => {
      const stamp = '1795000000000-00000-t'
      return [id, withField(withField(undefined, 'queued', true, stamp), 'place', place, stamp)]
    }),
  )
  const copyIn = (tab: string): Copy => ({
    clock: createClock({ now: () => 1795000000001, tab }),
    records: new Map(start),
  })
  const queueOf = ({ records }: Copy) => readQueue(films, (id) => readEntry(records.get(id)))
  const move = (copy: Copy, id: string, to: number) => {
    for (const written of moveInQueue(queueOf(copy), id, to)) {
      const record = copy.records.get(written.id)
      copy.records.set(written.id, withField(record, 'place', written.place, copy.clock.tick()))
    }
  }
  const join = (one: Copy, other: Copy): Copy => ({
    ...one,
    records: new Map(
      [...one.records].map(([id, record]) => [
        id,
        joinRecords(record, other.records.get(id) ?? record),
      ]),
    ),
  })
  const moves = fc.array(anyMove, { maxLength: 6 })
  fc.assert(
    fc.property(moves, moves, fc.boolean(), (here, there, isSameFilm) => {
      const [one, other] = [copyIn('here'), copyIn('there')]
      for (const { id, to } of here) move(one, id, to)
      for (const { id, to } of there) move(other, isSameFilm ? 'a' : id, to)
      const joined = queueOf(join(one, other))
      expect(queueOf(join(other, one))).toEqual(joined)
      expect(joined.map(({ id }) => id).sort()).toEqual(IDS)
    }),
  )
})
