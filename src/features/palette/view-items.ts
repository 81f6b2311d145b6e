import { themes } from '#catalogue/catalogue.ts'
import { parseCatalogueQuery } from '#domain/catalogue-query.ts'
import { MY_VIEWS, readSavedViews } from '#domain/saved-views.ts'
import { parseSearchParams } from '#lib/search-params.ts'
import type { Item } from './item.ts'
import type { Listed } from './list-sections.ts'

/** The views the user has saved, as lines. */
export const viewItems = ({ records, place }: Pick<Listed, 'records' | 'place'>): Item[] =>
  readSavedViews(records.get(MY_VIEWS)).map(({ name, search }) => ({
    id: `view ${name}`,
    title: name,
    choice: {
      kind: 'run',
      run: () => place.goToView(parseCatalogueQuery(parseSearchParams(search), themes)),
    },
  }))
