import { useLayoutEffect, useRef } from 'react'
import { themes } from '#catalogue/catalogue.ts'
import { type CatalogueQuery, type Sort, type Status } from '#domain/catalogue-query.ts'
import type { FilmKind } from '#domain/film.ts'
import { SelectField } from '#ui/select-field.tsx'

const STATUS_OPTIONS: { value: Status; label: string }[] = [
  { value: 'watched', label: 'Watched' },
  { value: 'unwatched', label: 'Not watched yet' },
  { value: 'queued', label: 'In the queue' },
  { value: 'liked', label: 'Liked' },
]
const KIND_OPTIONS: { value: FilmKind; label: string }[] = [
  { value: 'documentary', label: 'Documentary' },
  { value: 'fiction', label: 'Fiction' },
]
const SORT_OPTIONS: { value: Sort; label: string }[] = [
  { value: 'filmed', label: 'Year filmed' },
  { value: 'year', label: 'Year released' },
  { value: 'minutes', label: 'Length' },
  { value: 'rating', label: 'My rating' },
]
const THEME_OPTIONS = themes.map(({ slug, label }) => ({ value: slug, label }))

/** Search, filters and order. The address holds them; this only shows and changes it. */
export function CatalogueFilters(props: {
  query: CatalogueQuery
  onQueryChange: (query: CatalogueQuery, how: { replace: boolean }) => void
}) {
  const { query, onQueryChange } = props
  const choose = (field: keyof CatalogueQuery) => (value: string | undefined) => {
    const { [field]: _old, ...rest } = query
    onQueryChange({ ...rest, ...(value !== undefined && { [field]: value }) }, { replace: false })
  }
  return (
    <search className="filters">
      <SearchField
        text={query.q ?? ''}
        onText={(text) => {
          const { q: _old, ...rest } = query
          onQueryChange({ ...rest, ...(text !== '' && { q: text }) }, { replace: true })
        }}
      />
      <SelectField
        label="Status"
        any="Any"
        options={STATUS_OPTIONS}
        value={query.status}
        onChange={choose('status')}
      />
      <SelectField
        label="Theme"
        any="All"
        options={THEME_OPTIONS}
        value={query.theme}
        onChange={choose('theme')}
      />
      <SelectField
        label="Kind"
        any="All"
        options={KIND_OPTIONS}
        value={query.kind}
        onChange={choose('kind')}
      />
      <SelectField
        label="Sort"
        any="As listed"
        options={SORT_OPTIONS}
        value={query.sort}
        onChange={choose('sort')}
      />
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
