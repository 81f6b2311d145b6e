import { useUpdateStatus } from './app-update.ts'
import { flushSaves, isAllSaved } from './entries.ts'

/*
 * Registers the service worker and follows its versions: a file of its own, loaded after the first
 * page. Plain `navigator.serviceWorker` rather than workbox-window: the few states that matter here
 * take 0.8 kB instead of 2.3.
 */

const HOUR_MS = 3_600_000
const WORKER = '/sw.js'

let registration: ServiceWorkerRegistration | undefined
let askedHere = false

/** Saves first, then reloads this tab alone; not while something cannot be saved. */
export function acceptUpdate(): void {
  flushSaves()
  if (!isAllSaved()) return
  const waiting = registration?.waiting
  if (!waiting) return reload()
  askedHere = true
  // Answered by `controllerchange`: within a moment, but later if any tab asks for a file just then.
  // Chromium starts the old worker once more for that, and the new one waits until it rests. To reload
  // before, without an answer, may end in a page whose scripts nobody serves.
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

export async function register() {
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
    useUpdateStatus.setState({
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
    else useUpdateStatus.setState({ updateReady: true, isSuperseded: true })
  })
  const check = () => void kept.update().catch(() => undefined) // no network: next time
  setInterval(check, HOUR_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check()
  })
}

function reload() {
  flushSaves()
  if (isAllSaved()) window.location.reload()
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
