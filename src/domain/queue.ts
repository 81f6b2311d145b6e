import { generateNKeysBetween } from 'fractional-indexing'
import type { Entry } from './entry.ts'
import type { FilmId } from './film.ts'
import { placeAt } from './place.ts'

/** A film in the queue and its place there: a fractional index, unless it was damaged. */
export type Queued = { readonly id: FilmId; readonly place: string }

type Queueable = { readonly id: FilmId }

const PLACE = /^[A-Za-z][0-9A-Za-z]+$/

/** A film that was queued without a place, or whose place is damaged, has the one of that moment. */
const placeOf = ({ place = '', queuedAt = '' }: Entry) =>
  PLACE.test(place) ? place : placeAt(queuedAt)

/** The queued films with their places, in the same order on every device that has the same records. */
export function readQueue(
  films: readonly Queueable[],
  entryOf: (id: FilmId) => Entry,
): readonly Queued[] {
  const entries = films.map(({ id }) => ({ id, entry: entryOf(id) }))
  return entries
    .filter(({ entry }) => entry.queued)
    .map(({ id, entry }) => ({ id, place: placeOf(entry) }))
    .sort((a, b) => compareText(a.place, b.place) || compareText(a.id, b.id))
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** A copy in which this film has the given index; the films between move on by one. */
export function withMoved<T extends Queueable>(queue: readonly T[], id: FilmId, to: number): T[] {
  const film = queue.find((queued) => queued.id === id)
  if (!film) return [...queue]
  return queue.filter((other) => other !== film).toSpliced(to, 0, film)
}

/**
 * The places to write so that this film has the given index: its own alone, as long as the places
 * around it are sound and leave room.
 */
export function moveInQueue(queue: readonly Queued[], id: FilmId, to: number): readonly Queued[] {
  const index = Math.min(Math.max(0, to), queue.length - 1)
  const order = withMoved(queue, id, index)
  return order[index]?.id !== id || queue[index]?.id === id
    ? []
    : settlePlaces(order, index, index + 1)
}

/** The places to write so that these films come last, in this order. */
export function appendToQueue(queue: readonly Queued[], ids: readonly FilmId[]): readonly Queued[] {
  return settlePlaces([...queue, ...ids.map(withoutPlace)], queue.length, queue.length + ids.length)
}

/** Gives places to the films from one index to another, and beside them until there is a sound place on each side. */
function settlePlaces(order: readonly Queued[], from: number, to: number): Queued[] {
  const isBound = (film: Queued | undefined) => !film || isSound(film.place)
  let first = from
  while (!isBound(order[first - 1])) first--
  const left = order[first - 1]?.place
  const isAfterLeft = (film: Queued | undefined) => !film || film.place > (left ?? '')
  let end = to
  while (!isBound(order[end]) || !isAfterLeft(order[end])) end++
  const films = order.slice(first, end)
  const places = placesBetween(left, order[end]?.place, films.length)
  // No room at all: then all begin anew.
  if (!places)
    return settlePlaces(
      order.map(({ id }) => withoutPlace(id)),
      0,
      order.length,
    )
  return films.map(({ id }, at) => ({ id, place: places[at] ?? '' }))
}

const withoutPlace = (id: FilmId): Queued => ({ id, place: '' })

/** Whether there can be another place beside it. */
const isSound = (place: string) =>
  PLACE.test(place) && placesBetween(place, undefined, 1) !== undefined

/** None where a bound is no place, or there is no room. */
function placesBetween(left: string | undefined, right: string | undefined, count: number) {
  try {
    return generateNKeysBetween(left, right, count)
  } catch {
    return undefined
  }
}
