import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { CrashPage } from '#components/crash-page.tsx'
import { formatSearchParams, parseSearchParams } from '#lib/search-params.ts'
import { routeTree } from './routeTree.gen.ts'

/** What all routes share. A `history` is given by tests and by the prerender. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    // Between pages only: typing in the search changes the address too.
    defaultViewTransition: { types: ({ pathChanged }) => (pathChanged ? ['page'] : false) },
    // The restoring script would be an inline script in the prerendered page.
    scrollRestoration: !import.meta.env.SSR,
    parseSearch: parseSearchParams,
    stringifySearch: formatSearchParams,
    ...(history && { history }),
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
