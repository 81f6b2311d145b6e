import { Link } from '@tanstack/react-router'
import { Cited } from '#components/cited.tsx'
import { FILM_TITLES } from '#components/film-titles.ts'
import type { Film } from '#domain/film.ts'
import { titleOfFilm } from '#state/films.ts'
import { Section, textsOf } from './film-sections.tsx'

/** What other films of the catalogue add to this one. */
export function FilmCompanions({ film: { adds } }: { film: Film }) {
  if (!adds) return null
  return (
    <Section title={FILM_TITLES.adds} texts={textsOf(adds)}>
      <ul className="companions">
        {adds.map((claim) => (
          <li key={claim.text}>
            <Link to="/films/$filmId" params={{ filmId: claim.film }} className="link">
              {titleOfFilm(claim.film)}
            </Link>
            <br />
            <Cited {...claim} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
