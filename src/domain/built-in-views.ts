import type { CatalogueQuery } from './catalogue-query.ts'
import type { FilmCard } from './film.ts'

export type NamedQuery = readonly [name: string, query: CatalogueQuery]

/** The views that everyone has; the last where there is a film for it. */
export const BUILT_IN_VIEWS: readonly NamedQuery[] = [
  ['All films', {}],
  ['To watch', { status: 'unwatched' }],
  ['Watched', { status: 'watched' }],
  ['Liked', { status: 'liked' }],
  ['With notes', { note: 'yes' }],
  ['Short, under an hour', { under: '60' }],
]

/** Those for these films. */
export const builtInViews = (films: readonly FilmCard[]): readonly NamedQuery[] =>
  films.some(({ minutes = 60 }) => minutes < 60) ? BUILT_IN_VIEWS : BUILT_IN_VIEWS.slice(0, -1)
