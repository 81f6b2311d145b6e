import { Link } from '@tanstack/react-router'
import { themes } from '#catalogue/catalogue.ts'
import { builtInViews, type NamedQuery } from '#domain/built-in-views.ts'
import { parseCatalogueQuery } from '#domain/catalogue-query.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmCard } from '#domain/film.ts'
import { readSavedViews } from '#domain/saved-views.ts'
import { parseSearchParams } from '#lib/search-params.ts'

/** Ways to look at the catalogue: those for everyone, then those the user has saved. */
export function Views({
  films,
  saved,
}: {
  films: readonly FilmCard[]
  saved: EntryRecord | undefined
}) {
  const views = [
    ...builtInViews(films),
    ...readSavedViews(saved).map(({ name, search }): NamedQuery => [
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
