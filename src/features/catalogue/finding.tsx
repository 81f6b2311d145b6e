/*
 * All that is needed once an address asks for something or films are selected, in one file: it is
 * loaded before the first such address is shown, and not by those who only look at the list.
 */
export { findFilms } from '#domain/find-films.ts'
export { AskedFor } from './asked-for.tsx'
export { BelowFilms } from './below-films.tsx'
export { MoreFilters } from './more-filters.tsx'
export { prepareSearch } from './prepare-search.ts'
export { SelectableFilms } from './selectable-films.tsx'
