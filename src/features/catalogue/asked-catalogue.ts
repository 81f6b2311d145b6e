import type { CatalogueQuery } from '#domain/catalogue-query.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'

/** Asks for this from now on, as a step of the browser’s history of its own unless it replaces one. */
export type OnQueryChange = (query: CatalogueQuery, how?: { replace: true }) => void

/** What the address asks for, of which films, and how to ask for something else. */
export type AskedCatalogue = {
  query: CatalogueQuery
  onQueryChange: OnQueryChange
  films: readonly FilmCard[]
  records: ReadonlyMap<FilmId, EntryRecord>
}
