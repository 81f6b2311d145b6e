import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { readQueue } from './queue.ts'

export type Watchlist = { queue: FilmCard[]; watched: FilmCard[]; rest: FilmCard[] }

/** Each film once: in the queue by its place there, else watched, else the rest, in the order given. */
export function watchlistOf(films: readonly FilmCard[], entryOf: (id: FilmId) => Entry): Watchlist {
  const byId = new Map(films.map((film) => [film.id, film]))
  const isQueued = ({ id }: FilmCard) => entryOf(id).queued
  const isWatched = ({ id }: FilmCard) => entryOf(id).watched
  return {
    queue: readQueue(films, entryOf).flatMap(({ id }) => byId.get(id) ?? []),
    watched: films.filter((film) => isWatched(film) && !isQueued(film)),
    rest: films.filter((film) => !isWatched(film) && !isQueued(film)),
  }
}
