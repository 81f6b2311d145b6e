import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { loadAllFilms } from '#catalogue/catalogue.ts'
import type { FilmId } from '#domain/film.ts'
import { createTwinFinder } from '#domain/find-twins.ts'
import { readOwnFilmFacts, type OwnFilmFacts } from '#domain/own-film-facts.ts'
import { readRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'

const SHOWN = 3

/** Says when the film is here already, by its title and year or its IMDb id, and leads there. */
export function OwnFilmTwins({ facts, id }: { facts: OwnFilmFacts; id: FilmId | undefined }) {
  const films = useFilms()
  const imdbIds = useImdbIds()
  const findTwins = useMemo(() => {
    const imdbOf = (film: FilmId) =>
      imdbIds?.get(film) ?? readOwnFilmFacts(readRecords().get(film))?.imdb
    return createTwinFinder(films, imdbOf)
  }, [films, imdbIds])
  const twins = findTwins(facts, id)
  return (
    <div role="status" className="twins">
      {twins.length > 0 && (
        <>
          <p>
            {twins.length === 1
              ? 'This looks like a film that is here already:'
              : 'This looks like films that are here already:'}
          </p>
          <ul>
            {twins.slice(0, SHOWN).map((film) => (
              <li key={film.id}>
                <Link to="/films/$filmId" params={{ filmId: film.id }} className="link">
                  <bdi>{film.title}</bdi>
                  {film.year !== undefined && ` (${film.year})`}
                </Link>
                {film.isOwn ? ', yours' : ', in the catalogue'}
              </li>
            ))}
          </ul>
          <p className="meta">You can add it all the same. What you typed waits here.</p>
        </>
      )}
    </div>
  )
}

/** The catalogue's films by their IMDb ids; without them the titles are compared all the same. */
function useImdbIds(): ReadonlyMap<FilmId, string> | undefined {
  const [ids, setIds] = useState<ReadonlyMap<FilmId, string>>()
  useEffect(() => {
    let isShown = true
    loadAllFilms()
      .then(
        (films) =>
          new Map(films.flatMap(({ id, ids }) => (ids.imdb ? [[id, ids.imdb.value]] : []))),
      )
      .then((found) => isShown && setIds(found))
      .catch(() => undefined)
    return () => {
      isShown = false
    }
  }, [])
  return ids
}
