import type { Plugin } from 'vite'

/** What stands in for the library’s own part of that name. */
const PARTS = {
  // Checks while running what our types say before: 15 kB of what is kept for offline use. The
  // tests have the whole library, and so check what we give it.
  schema:
    'exports.validateHeader = exports.validateHeaderAndEvent = (value) => ({ error: null, value })',
  // Makes up an id, a title and a moment where there is none; ours always have them.
  defaults: 'exports.headerDefaults = exports.eventDefaults = () => ({})',
}

/** What the app has no use for of the library that writes calendar files stays out. */
export function calendarLibraryPlugin(): Plugin {
  return {
    name: 'reel-north:calendar-library',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/ics\/dist\/(?:schema\/index|defaults)\.js$/ },
      handler: (id) => PARTS[id.includes('/schema/') ? 'schema' : 'defaults'],
    },
  }
}
