import type { ReactNode } from 'react'
import type { FilmCard } from '#domain/film.ts'

/** The rows of one group: how many films there are is this component's affair alone. */
export function FilmRows(props: {
  films: readonly FilmCard[]
  children: (film: FilmCard, index: number) => ReactNode
}) {
  const { films, children } = props
  return films.map(children)
}
