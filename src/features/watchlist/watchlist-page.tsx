import { Link } from '@tanstack/react-router'
import { AddFilm } from '#components/add-film.tsx'
import { FilmList } from '#components/film-list.tsx'
import { FilmMarks, FilmRating } from '#components/film-marks.tsx'
import { FilmMeta } from '#components/film-meta.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard } from '#domain/film.ts'
import { watchlistOf } from '#domain/watchlist.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'

/** The films by what the user plans and has done: the queue first, then watched, then the rest. */
export function WatchlistPage() {
  const records = useRecords()
  const { queue, watched, rest } = watchlistOf(useFilms(), (id) => readEntry(records.get(id)))
  return (
    <div className="page">
      <h1>Watchlist</h1>
      <p className="add-film needs-script">
        <AddFilm />
      </p>
      <FilmGroup
        title="Queue"
        films={queue}
        empty="Nothing planned yet. Queue on a film’s card puts it here."
      />
      <FilmGroup title="Watched" films={watched} empty="None watched yet." />
      {rest.length > 0 && <FilmGroup title="Still to discover" films={rest} empty="" />}
    </div>
  )
}

function FilmGroup(props: { title: string; films: readonly FilmCard[]; empty: string }) {
  const { title, films, empty } = props
  return (
    <section aria-label={title} className="group">
      <h2>
        {title} <span className="count">{films.length}</span>
      </h2>
      {films.length === 0 && <p className="meta">{empty}</p>}
      <FilmList films={films}>
        {(film) => (
          <article key={film.id} aria-label={film.title} className="row">
            <FilmPoster id={film.id} title={film.title} />
            <div>
              <h3 className="row-title">
                <Link to="/films/$filmId" params={{ filmId: film.id }}>
                  <bdi>{film.title}</bdi>
                </Link>
              </h3>
              <FilmMeta film={film} isShort />
            </div>
            <div className="row-state own-state">
              <FilmMarks id={film.id} subject={film.title} />
              <FilmRating id={film.id} subject={film.title} />
            </div>
          </article>
        )}
      </FilmList>
    </section>
  )
}
