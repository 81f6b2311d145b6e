import type { RecordKeeper } from './record-keeper.ts'

/**
 * Lets the browser ask before it leaves, while something cannot be saved; and only then, since a page
 * that listens for leaving may be kept out of its cache. To be called whenever that may have changed.
 */
export function createLeaveWarning(
  { status, isAllSaved }: Pick<RecordKeeper, 'status' | 'isAllSaved'>,
  page: EventTarget,
) {
  const warn = (event: Event) => event.preventDefault()
  return function watch() {
    const { kind } = status.getState().saveState
    const isUnsaved = kind !== 'saved' && kind !== 'saving' && !isAllSaved()
    if (isUnsaved) page.addEventListener('beforeunload', warn)
    else page.removeEventListener('beforeunload', warn)
  }
}
