import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { createCaretaker } from '#state/caretaker.ts'
import { deleteCopyDatabase, openCopyDatabase } from '#state/copy-database.ts'
import type { KeeperOptions } from '#state/record-keeper.ts'
import type { FakeTab } from './fake-storage.ts'
import { openApp } from './open-app.ts'

/** A browser whose IndexedDB holds nothing. */
export function forgetDatabases() {
  globalThis.indexedDB = new IDBFactory()
}

/** Everything in every database, store by store. */
export async function readDatabases(): Promise<Record<string, unknown[]>> {
  const stores: Record<string, unknown[]> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDB(name)
    for (const store of database.objectStoreNames) {
      const [keys, values] = [await database.getAllKeys(store), await database.getAll(store)]
      stores[store] = values.map((value, at) => [keys[at], value])
    }
    database.close()
  }
  return stores
}

/** The tabs that have not crashed, been closed or been left. */
const open = new Set<string>()

/** The app with all that looks after its data, as it is once its second file is there. */
export async function openWhole(
  tab: FakeTab,
  now: () => number = Date.now,
  options: Partial<KeeperOptions> = {},
) {
  const app = openApp(tab, now, options)
  const caretaker = createCaretaker({
    entries: { ...app, tab: app.tabName },
    open: () => tab.open(),
    openCopy: openCopyDatabase,
    deleteCopy: deleteCopyDatabase,
    page: tab.events,
    now,
    tab: app.tabName,
    listAlive: async (tabs) => tabs.filter((name) => open.has(name)),
  })
  open.add(app.tabName)
  await caretaker.start(app.store.getState().records)
  return {
    ...app,
    ...caretaker,
    /** Waits until the copy has all there is. */
    settle: async () => {
      await caretaker.copy.write()
      await caretaker.copy.write()
    },
    /** The tab is gone without a word. */
    crash: () => {
      open.delete(app.tabName)
      tab.disk.crash(tab)
    },
    /** The tab is closed in good order. */
    leave: async () => {
      tab.fire('pagehide')
      await caretaker.copy.leave()
      open.delete(app.tabName)
    },
  }
}
