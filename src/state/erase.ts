import { listKeys, type OpenStorage } from './text-storage.ts'

/** Written by a tab that erases everything, before it does. */
export const ERASED = 'rn1:erased'

/** `waiting`: deleted once another tab lets go of it. */
type Outcome = 'deleted' | 'waiting' | 'failed'
/** What became of each place; nothing of the app's own files if they were to stay. */
export type Erased = { entries: Outcome; copy: Outcome; files?: Outcome }

/** Removes every text of ours, as far as that is possible. Other tabs are told that it is on purpose. */
export function eraseTexts(open: OpenStorage, now: () => number): 'deleted' | 'failed' {
  try {
    const storage = open()
    const keys = listKeys(storage, 'rn1:')
    try {
      storage.setItem(ERASED, String(now()))
    } catch {
      // Full: they will ask their user.
    }
    for (const key of [...keys, ERASED]) storage.removeItem(key)
    return listKeys(storage, 'rn1:').length === 0 ? 'deleted' : 'failed'
  } catch {
    return 'failed'
  }
}

/** The app's own files, kept for offline use. Where there can be none, there is nothing to do. */
export async function eraseOfflineFiles(): Promise<'deleted' | 'failed'> {
  // In a browser without them, whatever the types say.
  const { caches } = globalThis as { caches?: CacheStorage }
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  try {
    if (caches) for (const name of await caches.keys()) await caches.delete(name)
    const registrations = serviceWorker ? await serviceWorker.getRegistrations() : []
    for (const registration of registrations) await registration.unregister()
    return 'deleted'
  } catch {
    return 'failed'
  }
}
