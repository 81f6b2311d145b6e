import type { RecordKeeper } from './record-keeper.ts'
import type { Records } from './records.ts'
import { listKeys, openBrowserStorage } from './text-storage.ts'

type Keeper = Pick<RecordKeeper, 'store'>

/**
 * Loads what looks after the data: where there is any, once `isShown`, so that the first paint need
 * not wait for it; else with the first edit, so that a visitor who keeps nothing loads nothing for it.
 */
export async function startCaretaker({ store }: Keeper, isShown: Promise<void>): Promise<void> {
  const load = async (before: Records) => {
    try {
      await (await import('./browser-copy.ts')).startCopy(before)
    } catch {
      // Its file cannot be had just now. localStorage keeps everything; the next start tries again.
    }
  }
  const stop = store.subscribe((_, { records }) => start(records))
  const start = (before: Records) => {
    stop()
    void load(before)
  }
  await isShown
  if (store.getState().records.size > 0 || hasTexts() || (await hasDatabase()))
    start(store.getState().records)
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
    return databases.some(({ name }) => name?.startsWith('reel-north'))
  } catch {
    return false
  }
}
