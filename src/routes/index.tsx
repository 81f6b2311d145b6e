import { createFileRoute } from '@tanstack/react-router'
import { themes } from '#catalogue/catalogue.ts'
import { parseCatalogueQuery } from '#domain/catalogue-query.ts'
import { CataloguePage } from '#features/catalogue/catalogue-page.tsx'
import { loadFinding } from '#features/catalogue/use-finding.ts'
import { pageTitle } from '#lib/page-title.ts'

export const Route = createFileRoute('/')({
  validateSearch: parseSearch,
  // What finds films is loaded before the first address that asks for some is shown.
  loaderDeps: ({ search }) => ({ isAsked: Object.keys(search).length > 0 }),
  loader: ({ deps }) => (deps.isAsked ? loadFinding() : undefined),
  staleTime: Infinity,
  head: () => pageTitle('Films on North Korea'),
  component: CatalogueRoute,
})

function parseSearch(search: Record<string, unknown>) {
  return parseCatalogueQuery(search, themes)
}

function CatalogueRoute() {
  const navigate = Route.useNavigate()
  return (
    <CataloguePage
      // The router hands on what it was not asked to check, so only what is understood goes further.
      query={Route.useSearch({ select: parseSearch })}
      onQueryChange={(search, how) => void navigate({ ...how, search, resetScroll: false })}
    />
  )
}
