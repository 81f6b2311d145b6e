import { createAliveTabs } from './alive-tabs.ts'
import { entries } from './browser-entries.ts'
import { createCaretaker } from './caretaker.ts'
import { deleteCopyDatabase, openCopyDatabase } from './copy-database.ts'
import { hasLink } from './link-store.ts'
import type { Records } from './records.ts'
import { openBrowserStorage } from './text-storage.ts'

/** Looks after the entries of this page. */
export const caretaker = createCaretaker({
  entries,
  open: openBrowserStorage,
  openCopy: openCopyDatabase,
  deleteCopy: deleteCopyDatabase,
  // None while pages are rendered at build time: nothing starts there.
  page: globalThis.window,
  now: Date.now,
  tab: entries.tab,
  listAlive: createAliveTabs(entries.tab),
})

/** Looks after them from now on; and after the linked file, if there is one. */
export async function startCopy(before: Records): Promise<void> {
  await caretaker.start(before)
  if (!(await hasLink())) return
  const { startLinkedFile } = await import('./browser-link.ts')
  startLinkedFile()
}
