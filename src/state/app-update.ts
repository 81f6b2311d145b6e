import { create } from 'zustand'
import { flushSaves, isAllSaved } from './entries.ts'

/*
 * Registers the service worker and follows its versions. Plain `navigator.serviceWorker` rather
 * than workbox-window: the few states that matter here take 0.8 kB instead of 2.3.
 */

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

const useStatus = create<AppUpdate>()(() => ({
  offlineReady: false,
  worksOffline: false,
  updateReady: false,
  isSuperseded: false,
}))

const HOUR_MS = 3_600_000
const WORKER = '/sw.js'

let registration: ServiceWorkerRegistration | undefined
let askedHere = false

export function useAppUpdate(): AppUpdate & { acceptUpdate: () => void } {
  return { ...useStatus(), acceptUpdate }
}

/** Saves first, then reloads this tab alone; not while something cannot be saved. */
function acceptUpdate(): void {
  flushSaves()
  if (!isAllSaved()) return
  const waiting = registration?.waiting
  if (!waiting) return reload()
  askedHere = true
  waiting.postMessage({ type: 'SKIP_WAITING' }) // answered by `controllerchange`
}

/** The worker waits for the first page, so that keeping files never competes with showing it. */
export function startAppUpdates(): void {
  // For whoever looks into a fault: an old tab may run beside a new one.
  document.documentElement.dataset['version'] = __APP_VERSION__
  if (!import.meta.env.PROD) return
  if (document.readyState === 'complete') void register()
  else window.addEventListener('load', () => void register(), { once: true })
}

async function register() {
  try {
    const { serviceWorker } = navigator
    registration = await serviceWorker.register(trustedWorkerUrl())
    follow(registration, serviceWorker)
  } catch {
    // Private windows, blocked cookies, old browsers: the app works, and promises no offline.
  }
}

function follow(kept: ServiceWorkerRegistration, container: ServiceWorkerContainer) {
  let isFirst = kept.active === null
  const look = () => {
    useStatus.setState({
      worksOffline: kept.active?.state === 'activated',
      ...(isFirst && kept.active?.state === 'activated' && { offlineReady: true }),
      ...(kept.active && kept.waiting && { updateReady: true }),
    })
  }
  const lookAtNext = () => kept.installing?.addEventListener('statechange', look)
  look()
  lookAtNext()
  kept.addEventListener('updatefound', lookAtNext)
  container.addEventListener('controllerchange', () => {
    if (askedHere) reload()
    else if (isFirst) isFirst = false
    else useStatus.setState({ updateReady: true, isSuperseded: true })
  })
  const check = () => void kept.update().catch(() => undefined) // no network: next time
  setInterval(check, HOUR_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check()
  })
}

function reload() {
  flushSaves()
  window.location.reload()
}

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/** The only script address this app ever makes, so the policy names this one maker. */
function trustedWorkerUrl(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('app-sw', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`not our service worker: ${url}`)
      return url
    },
  })
  return policy?.createScriptURL(WORKER) ?? WORKER
}
