import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import type { Guide } from './guide.ts'
import { appendToQueue, type Queued } from './queue.ts'

export type GuideRoute = Guide['routes'][number]

/** How long a route is, and how far the person has come on it. */
export type RouteProgress = {
  minutes: number
  films: number
  watched: number
  /** The first film of it that is not watched yet. */
  next?: FilmId
}

export function measureRoute(
  { steps }: Pick<GuideRoute, 'steps'>,
  films: readonly Pick<FilmCard, 'id' | 'minutes'>[],
  entryOf: (id: FilmId) => Entry,
): RouteProgress {
  const minutes = new Map(films.map((film) => [film.id, film.minutes ?? 0]))
  const next = steps.find(({ film }) => !entryOf(film).watched)?.film
  return {
    minutes: steps.reduce((sum, { film }) => sum + (minutes.get(film) ?? 0), 0),
    films: steps.length,
    watched: steps.filter(({ film }) => entryOf(film).watched).length,
    ...(next !== undefined && { next }),
  }
}

type QueueEdit = { filmId: FilmId; fields: Record<string, unknown> }

/**
 * What is to be written so that these films are in the queue, in this order behind what is planned
 * already. Films that are planned keep their place; films watched already are left out.
 */
export function planToQueue(
  ids: readonly FilmId[],
  queue: readonly Queued[],
  entryOf: (id: FilmId) => Entry,
): { added: readonly FilmId[]; wanted: readonly QueueEdit[] } {
  const added = [...new Set(ids)].filter((id) => !entryOf(id).queued && !entryOf(id).watched)
  const isAdded = new Set(added)
  const wanted = appendToQueue(queue, added).map(({ id, place }) => ({
    filmId: id,
    fields: { ...(isAdded.has(id) && { queued: true }), place },
  }))
  return { added, wanted }
}
