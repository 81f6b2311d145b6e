import { isFilmId } from '#domain/entry.ts'
import { FILM } from './film-storage.ts'
import { createEntryEdits } from './entry-edits.ts'
import { createRecordKeeper, type KeeperOptions } from './record-keeper.ts'

type Page = {
  /** Where the page's events pass by: its window. */
  events: EventTarget
  isHidden: () => boolean
}

const LEAVING = ['pagehide', 'freeze']
const COMING_BACK = ['pageshow', 'resume']

/** The user's entries in one page: what it remembers, what it saves, and what other tabs tell it. */
export function createEntries(options: KeeperOptions) {
  const keeper = createRecordKeeper(options)
  const edits = createEntryEdits(keeper)
  let isStarted = false

  function start({ events, isHidden }: Page) {
    if (isStarted) return
    isStarted = true
    const listen = (types: readonly string[], listener: (event: Event) => void) => {
      // Freeze, resume and visibilitychange happen to the document; capturing, the window has them.
      for (const type of types) events.addEventListener(type, listener, { capture: true })
    }
    listen(['storage'], (event) => {
      if (!(event instanceof StorageEvent)) return
      const { key, newValue } = event
      const id = key?.startsWith(FILM) ? key.slice(FILM.length) : ''
      if (key === null) keeper.reread()
      else if (isFilmId(id)) keeper.follow(id, newValue)
    })
    listen(LEAVING, keeper.flush)
    listen(['visibilitychange'], () => (isHidden() ? keeper.flush() : keeper.reread()))
    listen(COMING_BACK, (event) => {
      const isFirstShow = 'persisted' in event && !event.persisted
      if (!isFirstShow) keeper.reread()
    })
    keeper.reread()
  }

  return { ...keeper, ...edits, start, tab: options.tab }
}
