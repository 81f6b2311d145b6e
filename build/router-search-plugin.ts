import type { Plugin } from 'vite'

/**
 * The router's own way of reading and writing the search of an address, as JSON, stays out: ours,
 * given to it in router.ts, takes its place (0.3 kB less of the first load).
 */
export function routerSearchPlugin(): Plugin {
  return {
    name: 'reel-north:router-search',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/@tanstack\/router-core\/dist\/esm\/searchParams\.js$/ },
      handler: () => `
        export const defaultParseSearch = undefined
        export const defaultStringifySearch = undefined
        export const parseSearchWith = undefined
        export const stringifySearchWith = undefined`,
    },
  }
}
