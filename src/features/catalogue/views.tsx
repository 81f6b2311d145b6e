import { Link } from '@tanstack/react-router'
import { themes } from '#catalogue/catalogue.ts'
import { type CatalogueQuery, parseCatalogueQuery } from '#domain/catalogue-query.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmCard } from '#domain/film.ts'
import { readSavedViews } from '#domain/saved-views.ts'
import { parseSearchParams } from '#lib/search-params.ts'

const BUILT_IN: [name: string, query: CatalogueQuery][] = [
  ['All films', {}],
  ['To watch', { status: 'unwatched' }],
  ['Watched', { status: 'watched' }],
  ['Liked', { status: 'liked' }],
  ['With notes', { has: 'note' }],
]
const SHORT: (typeof BUILT_IN)[number] = ['Short, under an hour', { under: '60' }]

/** Ways to look at the catalogue: those for everyone, then those the user has saved. */
export function Views({
  films,
  saved,
}: {
  films: readonly FilmCard[]
  saved: EntryRecord | undefined
}) {
  const views = [
    ...BUILT_IN,
    ...(films.some(({ minutes = 60 }) => minutes < 60) ? [SHORT] : []),
    ...readSavedViews(saved).map(({ name, search }): typeof SHORT => [
      name,
      parseCatalogueQuery(parseSearchParams(search), themes),
    ]),
  ]
  return (
    <nav aria-label="Views">
      <ul className="views">
        {views.map(([name, query], at) => (
          // A saved view may have the name of another.
          <li key={`${at} ${name}`}>
            <Link to="/" search={query} activeOptions={{ exact: true }} resetScroll={false}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
