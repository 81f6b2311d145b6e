import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { routeTree } from './routeTree.gen.ts'

/** What all routes share. A `history` is given by tests and by the prerender. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    // The restoring script would be an inline script in the prerendered page.
    scrollRestoration: !import.meta.env.SSR,
    // Every value stays the text that was typed: the default parser makes 1917 a number.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const params = new URLSearchParams()
      for (const [key, value] of Object.entries(search)) {
        if (value !== undefined) params.set(key, String(value))
      }
      const text = params.toString()
      return text && `?${text}`
    },
    ...(history && { history }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
