import { useMemo, useRef, useState } from 'react'
import { type CatalogueQuery, withChoice } from '#domain/catalogue-query.ts'
import { MY_VIEWS } from '#domain/saved-views.ts'
import { deleteView, findViewOf } from '#state/saved-views.ts'
import { Button } from '#ui/button.tsx'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { describeFilters } from './describe-filters.ts'
import { SaveViewDialog } from './save-view-dialog.tsx'

/** What is asked for, each part to be taken away; and a name to keep it under. */
export function AskedFor({ query, onQueryChange, films, records }: AskedCatalogue) {
  const place = useRef<HTMLDivElement>(null)
  const [isNaming, setIsNaming] = useState(false)
  const filters = useMemo(() => describeFilters({ films, records, query }), [films, records, query])
  const view = findViewOf(query, records.get(MY_VIEWS))
  // What had the focus goes; the count beside it says what came of that.
  const focusResults = () => place.current?.closest<HTMLElement>('.results')?.focus()
  const ask = (next: CatalogueQuery) => {
    onQueryChange(next)
    focusResults()
  }
  const { q, sort } = query
  if (Object.keys(query).length === 0) return null
  return (
    <div className="asked" ref={place} role="group" aria-label="This view">
      {filters.length > 0 && (
        <>
          <ul className="chips" aria-label="Active filters">
            {filters.map(({ field, label }) => (
              <li key={field}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => ask(withChoice(query, field, undefined))}
                >
                  <span className="sr-only">Remove filter: </span>
                  <bdi>{label}</bdi>
                  <span className="chip-cross" aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={() => ask({ ...(q && { q }), ...(sort && { sort }) })}>
            Clear filters
          </Button>
        </>
      )}
      <Button look="quiet" onClick={() => setIsNaming(true)}>
        {view ? 'Rename view' : 'Save view'}
      </Button>
      {view && (
        <Button
          look="quiet"
          onClick={() => {
            deleteView(view)
            focusResults()
          }}
        >
          Delete view
        </Button>
      )}
      {isNaming && <SaveViewDialog query={query} view={view} onClose={() => setIsNaming(false)} />}
    </div>
  )
}
