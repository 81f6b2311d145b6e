import type { createEntries } from './create-entries.ts'
import type { LinkedFile } from './linked-file.ts'

type Options = {
  sync: LinkedFile['sync']
  entries: Pick<ReturnType<typeof createEntries>, 'store' | 'status' | 'editKind'>
  events: EventTarget
  isHidden: () => boolean
}

/** After an edit the file is left alone for so long, but not longer than that while edits go on. */
const PAUSE_MS = 2000
const LONGEST_MS = 15_000
/** How often another machine's news is looked for while the page is open and nobody comes or goes. */
const LOOK_MS = 60_000

/** Looks at the linked file at once, after edits made in this page, and whenever the user comes back. */
export function watchLink({ sync, entries, events, isHidden }: Options): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEdit: number | undefined

  function syncNow() {
    clearTimeout(timer)
    timer = firstEdit = undefined
    void sync()
  }

  function syncSoon() {
    firstEdit ??= Date.now()
    clearTimeout(timer)
    const left = firstEdit + LONGEST_MS - Date.now()
    timer = setTimeout(syncNow, Math.max(0, Math.min(PAUSE_MS, left)))
  }

  entries.store.subscribe(() => {
    // Each tab brings its own edits to the file.
    if (entries.editKind() !== 'from elsewhere') syncSoon()
  })
  entries.status.subscribe(({ troubles }, before) => {
    // The user has answered what the file waited for.
    if (troubles.length < before.troubles.length) syncSoon()
  })
  const comeBack = () => {
    if (!isHidden()) syncNow()
  }
  for (const type of ['focus', 'pageshow', 'resume']) {
    events.addEventListener(type, comeBack, { capture: true })
  }
  events.addEventListener(
    'visibilitychange',
    () => {
      if (!isHidden() || timer !== undefined) syncNow()
    },
    { capture: true },
  )
  setInterval(comeBack, LOOK_MS)
  syncNow()
}
