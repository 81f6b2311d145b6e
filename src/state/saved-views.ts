import { themes } from '#catalogue/catalogue.ts'
import { type CatalogueQuery, parseCatalogueQuery } from '#domain/catalogue-query.ts'
import type { EntryRecord } from '#domain/entry.ts'
import { MY_VIEWS, readSavedViews, type SavedView } from '#domain/saved-views.ts'
import { fieldsToDelete, fieldsToRename, fieldsToSave } from '#domain/view-edits.ts'
import { plainName } from '#lib/plain-name.ts'
import { formatSearchParams, parseSearchParams } from '#lib/search-params.ts'
import { readRecords, setParts } from './entries.ts'

/** The same text for all queries that ask for the same. */
const searchOf = (query: Record<string, unknown>): string =>
  formatSearchParams(parseCatalogueQuery(query, themes))

/** The user's view that asks for just this. */
export function findViewOf(
  query: CatalogueQuery,
  record: EntryRecord | undefined,
): SavedView | undefined {
  const wanted = searchOf(query)
  return readSavedViews(record).find(({ search }) => searchOf(parseSearchParams(search)) === wanted)
}

/** Keeps a query under a name; a view that has the name asks for this from now on. */
export function saveView(name: string, query: CatalogueQuery): void {
  setViews(`View “${plainName(name)}” saved`, (record) =>
    fieldsToSave(record, name, searchOf(query)),
  )
}

export function renameView(view: SavedView, to: string): void {
  setViews(`View “${view.name}” renamed to “${plainName(to)}”`, (record) =>
    fieldsToRename(record, view, to),
  )
}

export function deleteView(view: SavedView): void {
  setViews(`View “${view.name}” deleted`, () => fieldsToDelete(view))
}

function setViews(
  says: string,
  fieldsFor: (record: EntryRecord | undefined) => Record<string, string | null>,
) {
  setParts(says, [{ filmId: MY_VIEWS, fields: fieldsFor(readRecords().get(MY_VIEWS)) }])
}
