import { Link } from '@tanstack/react-router'
import type { FilmId } from '#domain/film.ts'
import { useFilms } from '#state/films.ts'

/** The films before and after this one in the programme. */
export function FilmNeighbours({ id }: { id: FilmId }) {
  const films = useFilms()
  const place = films.findIndex((film) => film.id === id)
  const previous = films[place - 1]
  const next = films[place + 1]
  return (
    <nav aria-label="Other films" className="neighbours">
      {previous && (
        <Link to="/films/$filmId" params={{ filmId: previous.id }} rel="prev">
          <span className="eyebrow">Previous</span> <bdi>{previous.title}</bdi>
        </Link>
      )}
      {next && (
        <Link to="/films/$filmId" params={{ filmId: next.id }} rel="next">
          <span className="eyebrow">Next</span> <bdi>{next.title}</bdi>
        </Link>
      )}
    </nav>
  )
}
