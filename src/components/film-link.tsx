import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FilmId } from '#domain/film.ts'
import { titleOfFilm } from '#state/films.ts'

/** Leads to a film’s page. What was kept on a film may outlive it: without a title it has no page. */
export function FilmLink(props: { id: FilmId; className?: string; children: ReactNode }) {
  const { id, className, children } = props
  if (titleOfFilm(id) === id) return <span className={className}>{children}</span>
  return (
    <Link to="/films/$filmId" params={{ filmId: id }} className={className}>
      {children}
    </Link>
  )
}
