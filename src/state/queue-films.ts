import { readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { planToQueue } from '#domain/routes.ts'
import { plural } from '#lib/plural.ts'
import { readRecords, setParts } from './entries.ts'
import { readQueueNow } from './watchlist.ts'

/**
 * Puts these films into the queue, in this order behind what is there, as one step to undo. Gives
 * how many came in: those that are queued or watched already stay as they are.
 */
export function queueFilms(ids: readonly FilmId[]): number {
  const entryOf = (id: FilmId) => readEntry(readRecords().get(id))
  const { added, wanted } = planToQueue(ids, readQueueNow(), entryOf)
  if (added.length > 0) setParts(`${plural(added.length, 'film')} put in your queue`, wanted)
  return added.length
}
