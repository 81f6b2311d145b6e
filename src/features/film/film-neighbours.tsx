import { Link } from '@tanstack/react-router'
import { filmCards } from '#catalogue/catalogue.ts'
import type { FilmId } from '#domain/film.ts'

/** The films before and after this one in the programme. */
export function FilmNeighbours({ id }: { id: FilmId }) {
  const place = filmCards.findIndex((film) => film.id === id)
  const previous = filmCards[place - 1]
  const next = filmCards[place + 1]
  return (
    <nav aria-label="Other films" className="neighbours">
      {previous && (
        <Link to="/films/$filmId" params={{ filmId: previous.id }} rel="prev">
          <span className="eyebrow">Previous</span> {previous.title}
        </Link>
      )}
      {next && (
        <Link to="/films/$filmId" params={{ filmId: next.id }} rel="next">
          <span className="eyebrow">Next</span> {next.title}
        </Link>
      )}
    </nav>
  )
}
