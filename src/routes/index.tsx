import { createFileRoute } from '@tanstack/react-router'
import { parseCatalogueQuery } from '#domain/catalogue-query.ts'
import { CataloguePage } from '#features/catalogue/catalogue-page.tsx'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/')({
  validateSearch: parseCatalogueQuery,
  head: () => pageTitle('Films on North Korea'),
  component: CatalogueRoute,
})

function CatalogueRoute() {
  const navigate = Route.useNavigate()
  return (
    <CataloguePage
      // The router hands on what it was not asked to check, so only what is understood goes further.
      query={Route.useSearch({ select: parseCatalogueQuery })}
      onQueryChange={(search, { replace }) =>
        void navigate({ search, replace, resetScroll: false })
      }
    />
  )
}
