import { createRootRoute, Outlet } from '@tanstack/react-router'
import { AppShell } from '#components/app-shell.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { DocumentTitle } from '#components/document-title.tsx'
import { AppliedPreferences } from '#components/applied-preferences.tsx'

export const Route = createRootRoute({ component: RootRoute, notFoundComponent: NotFoundPage })

function RootRoute() {
  return (
    <AppShell>
      <DocumentTitle />
      <AppliedPreferences />
      <Outlet />
    </AppShell>
  )
}
