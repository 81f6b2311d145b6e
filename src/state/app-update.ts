import { create } from 'zustand'

type AppUpdate = {
  /** Everything was kept for offline use just now, for the first time. */
  offlineReady: boolean
  /** A service worker is active: the app opens without a network. */
  worksOffline: boolean
  /** A new version can be had by reloading. */
  updateReady: boolean
  /** Another tab has switched to the new version; this one still runs the old. */
  isSuperseded: boolean
}

export const useUpdateStatus = create<AppUpdate>()(() => ({
  offlineReady: false,
  worksOffline: false,
  updateReady: false,
  isSuperseded: false,
}))

export function useAppUpdate(): AppUpdate & { acceptUpdate: () => void } {
  return { ...useUpdateStatus(), acceptUpdate }
}

const loadWorkerFile = () => import('./offline-worker.ts')

/** Saves first, then reloads this tab alone; not while something cannot be saved. */
const acceptUpdate = () => void loadWorkerFile().then((worker) => worker.acceptUpdate())

/** The worker waits for the first page, so that keeping files never competes with showing it. */
export function startAppUpdates(): void {
  // For whoever looks into a fault: an old tab may run beside a new one.
  document.documentElement.dataset['version'] = __APP_VERSION__
  if (!import.meta.env.PROD) return
  if (document.readyState === 'complete') void keepForOffline()
  else window.addEventListener('load', () => void keepForOffline(), { once: true })
}

async function keepForOffline() {
  await (await loadWorkerFile()).register()
}
