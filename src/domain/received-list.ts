import { createTwinFinder } from './find-twins.ts'
import type { FilmCard, FilmId } from './film.ts'
import type { SharedFilm } from './shared-list.ts'

/** A film of a list that somebody sent, and what it is here. */
export type ReceivedFilm = SharedFilm & Received

type Named = Pick<SharedFilm, 'film'>

/** What a film is here. */
export type Received = {
  readonly key: string
  readonly title: string
  readonly year?: number
  /** `here`: one of the films here. `other`: can be added. `unknown`: only its id is known. */
  readonly kind: 'here' | 'other' | 'unknown'
  /** Its id here. */
  readonly id?: FilmId
}

/**
 * The films of a list with what each is here: by its id, or by its IMDb id or title and year, if that
 * is one film and no other. A film that is in the list twice counts once.
 */
export function receiveList<T extends Named>(
  { films }: { films: readonly T[] },
  here: readonly FilmCard[],
  imdbOf: (id: FilmId) => string | undefined,
): (T & Received)[] {
  const byId = new Map(here.map((card) => [card.id, card]))
  const findTwins = createTwinFinder(here, imdbOf)
  const received = new Map<string, T & Received>()
  for (const shared of films) {
    const film = { ...shared, ...recognise(shared, byId, findTwins) }
    if (!received.has(film.key)) received.set(film.key, film)
  }
  return [...received.values()]
}

function recognise(
  { film }: Named,
  byId: ReadonlyMap<FilmId, FilmCard>,
  findTwins: ReturnType<typeof createTwinFinder>,
): Received {
  const twins = 'id' in film ? [] : findTwins(film)
  const card = 'id' in film ? byId.get(film.id) : twins.length === 1 ? twins[0] : undefined
  if (card) {
    const { id, title, year } = card
    return { key: id, kind: 'here', id, title, ...(year !== undefined && { year }) }
  }
  if ('id' in film) return { key: film.id, kind: 'unknown', title: film.id }
  const { title, year } = film
  return { key: JSON.stringify(film), kind: 'other', title, ...(year && { year }) }
}
