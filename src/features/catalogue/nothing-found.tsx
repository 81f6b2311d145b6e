import type { CatalogueQuery } from '#domain/catalogue-query.ts'
import { Button } from '#ui/button.tsx'

export function NothingFound({
  query,
  onShowAll,
}: {
  query: CatalogueQuery
  onShowAll: () => void
}) {
  return (
    <div className="nothing">
      <p>
        {query.q === undefined ? (
          'No film fits these filters.'
        ) : (
          <>
            No film here mentions <q dir="auto">{query.q}</q>
            {Object.keys(query).length > 1 && ' within these filters'}.
          </>
        )}{' '}
        Try fewer words, a director, a place or a theme.
      </p>
      <Button
        onClick={() => {
          onShowAll()
          document.querySelector<HTMLElement>('[type=search]')?.focus()
        }}
      >
        Show all films
      </Button>
    </div>
  )
}
