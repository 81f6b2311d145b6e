import { createEntries } from './create-entries.ts'
import { openBrowserStorage } from './text-storage.ts'

/** The entries of this page. Components reach them by `entries.ts` and `stored-data.ts`. */
export const entries = createEntries({
  open: openBrowserStorage,
  now: Date.now,
  tab: Math.random().toString(36).slice(2, 10) || '0',
  app: __APP_VERSION__,
})
