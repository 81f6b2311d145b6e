import type { FilmId } from '#domain/film.ts'
import { VIEWING_TEXTS, viewingField, viewingText } from '#domain/viewing.ts'
import { setParts } from './entries.ts'
import { titleOfFilm } from './films.ts'

/** Takes a viewing away, with all that was written on it. The film stays watched. */
export function removeViewing(filmId: FilmId, id: string): void {
  const texts = Object.fromEntries(VIEWING_TEXTS.map((text) => [viewingText(id, text), '']))
  const says = `Viewing of ${titleOfFilm(filmId)} removed`
  setParts(says, [{ filmId, fields: { [viewingField(id)]: null }, texts }])
}

/** A remark that was begun, on a viewing that nobody logged. */
export function removeRemark(filmId: FilmId, id: string): void {
  const says = `Remark on ${titleOfFilm(filmId)} removed`
  setParts(says, [{ filmId, texts: { [viewingText(id, 'remark')]: '' } }])
}
