import type { ReceivedFilm } from '#domain/received-list.ts'
import type { SharedFilm } from '#domain/shared-list.ts'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { readOwnFilmFacts, toOwnFields } from '#domain/own-film-facts.ts'
import { plural } from '#lib/plural.ts'
import { readRecords, setParts } from './entries.ts'
import { newOwnId } from './own-films.ts'

/** What of one's own goes with the films. */
export type ShareOptions = { withRatings: boolean; withNotes: boolean }

/** A film as it is passed on: by its id, or as one's own by what it is called. */
export function toSharedFilm({ id, isOwn }: FilmCard, options: ShareOptions): SharedFilm {
  const record = readRecords().get(id)
  const { rating, note } = readEntry(record)
  const facts = isOwn ? readOwnFilmFacts(record) : undefined
  const { title = '', year, imdb } = facts ?? {}
  const named = { title, ...(year && { year }), ...(imdb !== undefined && { imdb }) }
  return {
    film: facts ? named : { id },
    ...(options.withRatings && rating && { rating }),
    ...(options.withNotes && note !== '' && { note }),
  }
}

/** The IMDb id of a film of one's own, if it has one. */
export const imdbOfOwnFilm = (id: FilmId): string | undefined =>
  readOwnFilmFacts(readRecords().get(id))?.imdb

/** Puts films that somebody sent at the end of the queue, those not here as films of one's own: one step. */
export function queueSharedFilms(films: readonly ReceivedFilm[]): void {
  const wanted = films.flatMap(({ id, film }) => {
    const queued = { queued: true, place: null }
    if (id !== undefined) return [{ filmId: id, fields: queued }]
    if ('id' in film) return []
    const facts = { ...film, directors: [], countries: [], languages: [] }
    return [{ filmId: newOwnId(), fields: { own: true, ...toOwnFields(facts), ...queued } }]
  })
  setParts(`Added ${plural(wanted.length, 'film')} to the queue`, wanted)
}
