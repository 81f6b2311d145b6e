import { useEffect, useState } from 'react'
import { flushSaves, isAllSaved } from './entries.ts'

/*
 * A page's own files load when it is opened. After a new version is deployed an old tab may ask for
 * one that is gone; a reload brings the new version, and nothing else does.
 */

const MESSAGE = 'A file of this page could not be loaded'
const lostFileErrors = new WeakSet<object>()

/**
 * `looking`: asking the server, and reloading if it answers. `gone`: reloaded already, in vain, or
 * not reloaded, since something is not saved.
 */
export type LostFile = 'looking' | 'offline' | 'gone'

/** An error that is cured as a script that is gone: by one reload. */
export function lostFileError(): Error {
  const error = new Error(MESSAGE)
  lostFileErrors.add(error)
  return error
}

export function watchLostFiles(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    lostFileErrors.add(payload)
    // By the browser's words for it the router reloads on its own: offline too, into nothing.
    payload.message = MESSAGE
  })
}

/**
 * For the page shown in place of one that failed: undefined when the error is of another kind. It
 * acts only there, and not when the file is missed, which may be while a link is hovered.
 */
export function useLostFile(error: unknown): LostFile | undefined {
  const isLost = typeof error === 'object' && error !== null && lostFileErrors.has(error)
  const [outcome, setOutcome] = useState<LostFile>('looking')
  useEffect(() => {
    if (isLost) void recover().then(setOutcome)
  }, [isLost])
  return isLost ? outcome : undefined
}

async function recover(): Promise<LostFile> {
  if (hasJustReloaded()) return 'gone'
  if (!(await isServerThere())) return 'offline'
  flushSaves()
  if (!isAllSaved()) return 'gone' // what only this page has would be lost
  window.location.reload()
  return 'looking'
}

/** Kept nowhere, so that it holds where storage is blocked: one reload, and never a loop. */
function hasJustReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const isReload = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload'
  return isReload && performance.now() < 30_000
}

/** `navigator.onLine` cannot tell. The service worker answers no HEAD, so this goes out. */
async function isServerThere(): Promise<boolean> {
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}
