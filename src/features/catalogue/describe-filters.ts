import { countMoreFilters, type CatalogueQuery } from '#domain/catalogue-query.ts'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { listChoices } from './filter-choices.ts'
import { KIND_OPTIONS, STATUS_OPTIONS, THEME_OPTIONS } from './filter-options.ts'

export type ActiveFilter = { field: keyof CatalogueQuery; label: string }

/** What the films are filtered by, in words that say enough each by itself. */
export function describeFilters(asked: Omit<AskedCatalogue, 'onQueryChange'>): ActiveFilter[] {
  const { status, theme, kind } = asked.query
  const basic = [
    { field: 'status', options: STATUS_OPTIONS, value: status },
    { field: 'theme', options: THEME_OPTIONS, value: theme },
    { field: 'kind', options: KIND_OPTIONS, value: kind },
  ] as const
  // What the rarer ones offer takes a look at every film: not while only a text is searched for.
  const more = countMoreFilters(asked.query) > 0 ? listChoices(asked) : []
  return [...basic, ...more].flatMap(({ field, options, value }) => {
    if (value === undefined) return []
    if (field === 'tag' || field === 'tag2') return { field, label: value }
    return { field, label: options.find((option) => option.value === value)?.label ?? value }
  })
}
