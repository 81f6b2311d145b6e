import type { FilmId } from '#domain/film.ts'
import { moveInQueue } from '#domain/queue.ts'
import { setParts } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { readQueueNow } from '#state/watchlist.ts'

/** Where a film stands in the queue, for those who hear it. */
export const sayPosition = (id: FilmId, index: number, count: number) =>
  `${titleOfFilm(id)}, position ${index + 1} of ${count}`

/** Gives the film this index in the queue, as one step to undo. */
export function moveFilm(id: FilmId, to: number): void {
  const queue = readQueueNow()
  const index = Math.min(Math.max(0, to), queue.length - 1)
  const places = moveInQueue(queue, id, index)
  setParts(
    sayPosition(id, index, queue.length),
    places.map(({ id, place }) => ({ filmId: id, fields: { place } })),
  )
}
