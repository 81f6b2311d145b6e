import { listKeys, type OpenStorage } from './text-storage.ts'

/** Written by a tab that erases everything, before it does. */
export const ERASED = 'rn1:erased'

/** Removes every text of ours. Other tabs are told beforehand that it is on purpose. */
export function eraseTexts(open: OpenStorage, now: () => number) {
  const storage = open()
  const keys = listKeys(storage, 'rn1:')
  try {
    storage.setItem(ERASED, String(now()))
  } catch {
    // Full: they will ask their user.
  }
  for (const key of keys) storage.removeItem(key)
  storage.removeItem(ERASED)
}

/** The app's own files, kept for offline use. Never rejects. */
export async function eraseOfflineFiles(): Promise<void> {
  try {
    for (const name of await caches.keys()) await caches.delete(name)
    const registrations = await navigator.serviceWorker.getRegistrations()
    await Promise.all(registrations.map((registration) => registration.unregister()))
  } catch {
    // Where there is no such thing there is nothing to erase.
  }
}
