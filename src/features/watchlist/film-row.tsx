import { Link } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'
import { FilmCheckbox } from '#components/film-checkbox.tsx'
import { FilmMarks, FilmRating } from '#components/film-marks.tsx'
import { FilmMeta } from '#components/film-meta.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import type { Selection } from '#components/use-selection.ts'
import type { FilmCard } from '#domain/film.ts'

/** One film of the list; `controls` are those of its group. */
export function FilmRow(props: {
  film: FilmCard
  selection: Selection | undefined
  controls?: ReactNode
  isLifted?: boolean
  ref?: Ref<HTMLElement>
}) {
  const { film, selection, controls, isLifted = false, ref } = props
  return (
    <article
      ref={ref}
      aria-label={film.title}
      className="row"
      data-row={film.id}
      data-lifted={isLifted || undefined}
    >
      <div className="row-poster">
        <FilmPoster id={film.id} title={film.title} />
        {selection && <FilmCheckbox film={film} selection={selection} />}
      </div>
      <div>
        <h3 className="row-title">
          <Link to="/films/$filmId" params={{ filmId: film.id }}>
            <bdi>{film.title}</bdi>
          </Link>
        </h3>
        <FilmMeta film={film} isShort />
        {controls}
      </div>
      <div className="row-state own-state">
        <FilmMarks id={film.id} subject={film.title} />
        <FilmRating id={film.id} subject={film.title} />
      </div>
    </article>
  )
}
