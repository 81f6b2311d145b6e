import { createRootRoute, Outlet } from '@tanstack/react-router'
import { AppShell } from '#components/app-shell.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { DocumentTitle } from '#components/document-title.tsx'
import { AppliedPreferences } from '#components/applied-preferences.tsx'
import { SearchEverything } from '#features/palette/search-everything.tsx'

export const Route = createRootRoute({ component: RootRoute, notFoundComponent: NotFoundPage })

function RootRoute() {
  return (
    <AppShell search={<SearchEverything />}>
      <DocumentTitle />
      <AppliedPreferences />
      <Outlet />
    </AppShell>
  )
}
