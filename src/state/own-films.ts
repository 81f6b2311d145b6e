import { readOwnFilmFacts, toOwnFields, type OwnFilmFacts } from '#domain/own-film-facts.ts'
import type { FilmId } from '#domain/film.ts'
import { readRecords, setParts } from './entries.ts'

/* What the user does to the films of their own, each as one step to undo. */

export function addOwnFilm(facts: OwnFilmFacts): FilmId {
  const filmId = newOwnId()
  setParts(`Added “${facts.title}”`, [{ filmId, fields: { own: true, ...toOwnFields(facts) } }])
  return filmId
}

/**
 * Only the facts by these names: another tab or device may have changed the others meanwhile. One
 * that was removed there is back: an edit beats a removal.
 */
export function editOwnFilm(filmId: FilmId, facts: OwnFilmFacts, names: readonly string[]): void {
  const fields = Object.entries(toOwnFields(facts)).filter(([field]) =>
    names.some((name) => field === `own:${name}`),
  )
  setParts(`Changed “${facts.title}”`, [
    { filmId, fields: { own: true, ...Object.fromEntries(fields) } },
  ])
}

/** Off the lists. What the user kept on it, and its facts, stay in its record. */
export const removeOwnFilm = (filmId: FilmId): void =>
  setParts(`Removed “${titleOf(filmId)}”`, [{ filmId, fields: { own: false } }])

export const putBackOwnFilm = (filmId: FilmId): void =>
  setParts(`“${titleOf(filmId)}” is back`, [{ filmId, fields: { own: true } }])

const titleOf = (id: FilmId) => readOwnFilmFacts(readRecords().get(id))?.title ?? id

/** By chance alone, so that two devices never give two films one id. */
export function newOwnId(): FilmId {
  const digits = Array.from(crypto.getRandomValues(new Uint32Array(12)), (number) => number % 36)
  return `own-${digits.map((digit) => digit.toString(36)).join('')}`
}
