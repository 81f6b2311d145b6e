import { themes } from '#catalogue/catalogue.ts'
import { builtInViews } from '#domain/built-in-views.ts'
import { type CatalogueQuery, parseCatalogueQuery } from '#domain/catalogue-query.ts'
import { MY_VIEWS, readSavedViews } from '#domain/saved-views.ts'
import { parseSearchParams } from '#lib/search-params.ts'
import type { Item } from './item.ts'
import type { Listed } from './list-sections.ts'

/** The user's own views, then those for everyone. */
export function viewItems({ films, records, place }: Listed): Item[] {
  const item = (id: string, title: string, query: CatalogueQuery): Item => ({
    id: `${id} ${title}`,
    title,
    choice: { kind: 'run', run: () => place.goToView(query) },
  })
  const own = readSavedViews(records.get(MY_VIEWS)).map(({ name, search }) =>
    item('my view', name, parseCatalogueQuery(parseSearchParams(search), themes)),
  )
  return [...own, ...builtInViews(films).map(([name, query]) => item('view', name, query))]
}
