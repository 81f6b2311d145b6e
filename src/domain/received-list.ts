import { createTwinFinder } from './find-twins.ts'
import type { FilmCard, FilmId } from './film.ts'
import type { SharedFilm, SharedList } from './shared-list.ts'

/** A film of a list that somebody sent, and what it is here. */
export type ReceivedFilm = SharedFilm & {
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
export function receiveList(
  { films }: SharedList,
  here: readonly FilmCard[],
  imdbOf: (id: FilmId) => string | undefined,
): ReceivedFilm[] {
  const byId = new Map(here.map((card) => [card.id, card]))
  const findTwins = createTwinFinder(here, imdbOf)
  const received = new Map<string, ReceivedFilm>()
  for (const shared of films) {
    const film = recognise(shared, byId, findTwins)
    if (!received.has(film.key)) received.set(film.key, film)
  }
  return [...received.values()]
}

function recognise(
  shared: SharedFilm,
  byId: ReadonlyMap<FilmId, FilmCard>,
  findTwins: ReturnType<typeof createTwinFinder>,
): ReceivedFilm {
  const { film } = shared
  const twins = 'id' in film ? [] : findTwins(film)
  const card = 'id' in film ? byId.get(film.id) : twins.length === 1 ? twins[0] : undefined
  if (card) {
    const { id, title, year } = card
    return { ...shared, key: id, kind: 'here', id, title, ...(year !== undefined && { year }) }
  }
  if ('id' in film) return { ...shared, key: film.id, kind: 'unknown', title: film.id }
  const { title, year } = film
  return { ...shared, key: JSON.stringify(film), kind: 'other', title, ...(year && { year }) }
}
