import { createRootRoute, Outlet } from '@tanstack/react-router'
import { AppShell } from '#components/app-shell.tsx'
import { DocumentTitle } from '#components/document-title.tsx'
import { AppliedPreferences } from '#components/applied-preferences.tsx'
import { SearchEverything } from '#features/palette/search-everything.tsx'
import { later } from '#ui/later.tsx'

export const Route = createRootRoute({
  component: RootRoute,
  notFoundComponent: later(() => import('#components/not-found-page.tsx'), 'NotFoundPage'),
})

function RootRoute() {
  return (
    <AppShell search={<SearchEverything />}>
      <DocumentTitle />
      <AppliedPreferences />
      <Outlet />
    </AppShell>
  )
}
