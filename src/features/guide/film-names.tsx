import { Link } from '@tanstack/react-router'
import { filmCards } from '#catalogue/catalogue.ts'
import type { FilmId } from '#domain/film.ts'
import { numberWord } from '#lib/number-word.ts'
import { titleOfFilm } from '#state/films.ts'

/** The film’s title, leading to its page. */
export function FilmName({ id }: { id: FilmId }) {
  return (
    <Link to="/films/$filmId" params={{ filmId: id }} className="film-name" data-film={id}>
      {titleOfFilm(id)}
    </Link>
  )
}

/** In which films something can be met. */
export function FilmNames({ ids, label }: { ids: readonly FilmId[]; label: string }) {
  if (ids.length === 0) return null
  return (
    <p className="film-names">
      <span className="film-names-label">{label}</span>{' '}
      {ids.length === filmCards.length
        ? `all ${numberWord(ids.length).toLowerCase()} films`
        : ids.map((id) => <FilmName key={id} id={id} />)}
    </p>
  )
}
