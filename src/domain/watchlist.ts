import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'

export type Watchlist = { queue: FilmCard[]; watched: FilmCard[]; rest: FilmCard[] }

/** Each film once: in the queue by its place there, else watched, else the rest, in the catalogue's order. */
export function watchlistOf(films: readonly FilmCard[], entryOf: (id: FilmId) => Entry): Watchlist {
  const isQueued = ({ id }: FilmCard) => entryOf(id).queued
  const isWatched = ({ id }: FilmCard) => entryOf(id).watched
  return {
    queue: films.filter(isQueued).sort((a, b) => comparePlaces(entryOf(a.id), entryOf(b.id))),
    watched: films.filter((film) => isWatched(film) && !isQueued(film)),
    rest: films.filter((film) => !isWatched(film) && !isQueued(film)),
  }
}

/** Films with a place of their own come first, by that place; then those just added, oldest first. */
function comparePlaces(a: Entry, b: Entry): number {
  return (
    compareText(a.place ?? '~', b.place ?? '~') || compareText(a.queuedAt ?? '', b.queuedAt ?? '')
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
