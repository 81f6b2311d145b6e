import { createFileRoute } from '@tanstack/react-router'
import { parseCatalogueQuery } from '#domain/catalogue-query.ts'
import { CataloguePage } from '#features/catalogue/catalogue-page.tsx'
import { pageHead } from '#lib/page-head.ts'

export const Route = createFileRoute('/')({
  validateSearch: parseCatalogueQuery,
  head: () =>
    pageHead(
      undefined,
      'Six films that help you understand North Korea: what each shows, who held the camera, and a private place for your own ratings and notes.',
    ),
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
