import { useStore } from 'zustand/react'
import { makingBackup, PREFERENCES } from '#domain/backup.ts'
import { inSlices } from '#lib/in-slices.ts'
import { caretaker } from './browser-copy.ts'
import { entries } from './browser-entries.ts'
import { gatherBackup } from './current-backup.ts'
import { listUnreadable } from './kept-texts.ts'
import { createLinkedFile } from './linked-file.ts'
import { forgetLink, inTurn, linkView, loadLink, saveLink, type LinkState } from './link-store.ts'
import type { MadeBackup } from './link-meet.ts'
import { watchLink } from './watch-link.ts'

/* The linked file of this browser. Loaded where one is linked, or is about to be. */

export const linkedFile = createLinkedFile({
  entries,
  store: { load: loadLink, save: saveLink, forget: forgetLink, inTurn },
  view: linkView,
  makeBackup: makeFile,
  listAside: listUnreadable,
  takeSnapshot: () => caretaker.takeSnapshot('link'),
  now: Date.now,
})

/**
 * The settings in the file are those of the machine that wrote it first: they are no part of what is
 * kept in step, and two machines would write over each other's for ever.
 */
async function makeFile(preferences: object | undefined): Promise<MadeBackup> {
  const { records, raw } = await gatherBackup()
  const settings = preferences && {
    [PREFERENCES]: JSON.stringify({ state: preferences, version: 0 }),
  }
  const making = makingBackup({
    records,
    raw: { ...raw, ...settings },
    exportedAt: new Date(),
    app: __APP_VERSION__,
  })
  const text = await inSlices(making, new AbortController().signal)
  return { bytes: new TextEncoder().encode(text), records }
}

let isWatching = false

/** From now on the file is looked at whenever there may be something new on either side. */
export function startLinkedFile(): void {
  if (isWatching) return
  isWatching = true
  watchLink({
    sync: linkedFile.sync,
    entries,
    events: window,
    isHidden: () => document.visibilityState === 'hidden',
  })
}

/** The link as it is known in this page. */
export const useLink = (): LinkState => useStore(linkView)
