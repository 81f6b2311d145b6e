import type { RecordKeeper } from './record-keeper.ts'
import type { Records } from './records.ts'
import { listKeys, openBrowserStorage } from './text-storage.ts'

/**
 * Loads what looks after the data: at once where there is any, else with the first edit, so that a
 * visitor who keeps nothing loads nothing for it.
 */
export async function startCaretaker({ store }: Pick<RecordKeeper, 'store'>): Promise<void> {
  const load = async (before: Records) => {
    try {
      await (await import('./browser-copy.ts')).caretaker.start(before)
    } catch {
      // Its file cannot be had just now. localStorage keeps everything; the next start tries again.
    }
  }
  const stop = store.subscribe((_, { records }) => start(records))
  const start = (before: Records) => {
    stop()
    void load(before)
  }
  if (hasTexts() || (await hasDatabase())) start(store.getState().records)
}

function hasTexts(): boolean {
  try {
    return listKeys(openBrowserStorage(), 'rn1:').some((key) => key !== 'rn1:prefs')
  } catch {
    return false
  }
}

async function hasDatabase(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === 'reel-north')
  } catch {
    return false
  }
}
