import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'

/** One thing the user did, and can take back. */
export type Change = {
  serial: number
  filmId: FilmId
  what: 'watched' | 'queued' | 'liked' | 'rating' | 'note'
  to: boolean | Rating | undefined | string
}
