import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { readQueue } from './queue.ts'

export type Watchlist = { queue: FilmCard[]; watched: FilmCard[]; rest: FilmCard[] }

/** Each film once: in the queue by its place there, else watched, else the rest, in the order given. */
export function watchlistOf(films: readonly FilmCard[], entryOf: (id: FilmId) => Entry): Watchlist {
  const queued = new Map<FilmId, FilmCard>()
  const [watched, rest]: [FilmCard[], FilmCard[]] = [[], []]
  for (const film of films) {
    const entry = entryOf(film.id)
    if (entry.queued) queued.set(film.id, film)
    else (entry.watched ? watched : rest).push(film)
  }
  const queue = readQueue([...queued.values()], entryOf).flatMap(({ id }) => queued.get(id) ?? [])
  return { queue, watched, rest }
}
