import type { CatalogueQuery } from './catalogue-query.ts'
import type { FilmCard } from './film.ts'

export type NamedQuery = readonly [name: string, query: CatalogueQuery]

const VIEWS: readonly NamedQuery[] = [
  ['All films', {}],
  ['To watch', { status: 'unwatched' }],
  ['Watched', { status: 'watched' }],
  ['Liked', { status: 'liked' }],
  ['With notes', { note: 'yes' }],
]
const SHORT: NamedQuery = ['Short, under an hour', { under: '60' }]

/** The ways to look at these films that everyone has. */
export const builtInViews = (films: readonly Pick<FilmCard, 'minutes'>[]): readonly NamedQuery[] =>
  films.some(({ minutes = 60 }) => minutes < 60) ? [...VIEWS, SHORT] : VIEWS
