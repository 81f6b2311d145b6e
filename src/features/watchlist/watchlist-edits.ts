import { type BulkEdit, describeBulkEdit, planBulkEdit } from '#domain/bulk-edit.ts'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { moveInQueue, readQueue } from '#domain/queue.ts'
import { readRecords, setParts } from '#state/entries.ts'
import { readFilms, titleOfFilm } from '#state/films.ts'

const queueNow = () => readQueue(readFilms(), (id) => readEntry(readRecords().get(id)))

/** Where a film stands in the queue, for those who hear it. */
export const sayPosition = (id: FilmId, index: number, count: number) =>
  `${titleOfFilm(id)}, position ${index + 1} of ${count}`

/** Gives the film this index in the queue, as one step to undo. */
export function moveFilm(id: FilmId, to: number): void {
  const queue = queueNow()
  const index = Math.min(Math.max(0, to), queue.length - 1)
  const places = moveInQueue(queue, id, index)
  setParts(
    sayPosition(id, index, queue.length),
    places.map(({ id, place }) => ({ filmId: id, fields: { place } })),
  )
}

/** Does one thing to all these films, as one step to undo, and says how many it changed. */
export function editFilms(edit: BulkEdit, films: readonly FilmCard[]): number {
  const records = readRecords()
  const { count, wanted } = planBulkEdit(edit, films, (id) => records.get(id), queueNow())
  setParts(describeBulkEdit(edit, count), wanted)
  return count
}
