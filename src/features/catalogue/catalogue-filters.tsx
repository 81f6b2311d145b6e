import { useLayoutEffect, useRef } from 'react'
import { withChoice } from '#domain/catalogue-query.ts'
import { SelectField } from '#ui/select-field.tsx'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { KIND_OPTIONS, SORT_OPTIONS, STATUS_OPTIONS, THEME_OPTIONS } from './filter-options.ts'
import { MoreFiltersFold } from './more-filters-fold.tsx'
import { prepareFinding } from './use-finding.ts'

const USUAL_CHOICES = [
  { field: 'status', label: 'Status', any: 'Any', options: STATUS_OPTIONS },
  { field: 'theme', label: 'Theme', any: 'All', options: THEME_OPTIONS },
  { field: 'kind', label: 'Kind', any: 'All', options: KIND_OPTIONS },
  { field: 'sort', label: 'Sort', any: 'As listed', options: SORT_OPTIONS },
] as const

/** Search, filters and order. The address holds them; this only shows and changes it. */
export function CatalogueFilters(props: AskedCatalogue) {
  const { query, onQueryChange } = props
  return (
    <search className="filters" onFocus={() => void prepareFinding(props.films)}>
      <SearchField
        text={query.q ?? ''}
        onText={(text) => onQueryChange(withChoice(query, 'q', text), { replace: true })}
      />
      {USUAL_CHOICES.map(({ field, ...choice }) => (
        <SelectField
          key={field}
          {...choice}
          value={query[field]}
          onChange={(value) => onQueryChange(withChoice(query, field, value))}
        />
      ))}
      <MoreFiltersFold {...props} />
    </search>
  )
}

/**
 * The field keeps its own text, because the address follows a moment later and a controlled field
 * would lose its caret. Only a text that was not typed here is put into it.
 */
function SearchField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef<string[]>([])
  useLayoutEffect(() => {
    const place = typed.current.lastIndexOf(text)
    if (place >= 0) typed.current.splice(0, place + 1)
    else if (field.current) field.current.value = text
  }, [text])
  return (
    <label className="field field-search">
      <span className="field-label">Search</span>
      <input
        ref={field}
        type="search"
        className="field-control"
        placeholder="Title, person, theme, place"
        defaultValue={text}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ currentTarget }) => {
          typed.current.push(currentTarget.value)
          onText(currentTarget.value)
        }}
      />
    </label>
  )
}
