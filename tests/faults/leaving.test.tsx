import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { flushSaves, isAllSaved, rateFilm, restartEntries, startEntries } from '#state/entries.ts'
import { useLostFile, watchLostFiles } from '#state/lost-file.ts'
import { acceptUpdate } from '#state/offline-worker.ts'

const reload = vi.fn<() => void>()

beforeEach(() => {
  vi.spyOn(window.location, 'reload').mockImplementation(reload)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()))
  reload.mockClear()
  startEntries()
  restartEntries()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  restartEntries()
})

function loseFile(): Error {
  watchLostFiles()
  const payload = new Error('Failed to fetch dynamically imported module')
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
  return payload
}

let isFull = false
const setItem: unknown = Reflect.get(Storage.prototype, 'setItem')

beforeEach(() => {
  isFull = false
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    ...args: [string, string]
  ) {
    if (isFull) throw new DOMException('full', 'QuotaExceededError')
    if (typeof setItem === 'function') Reflect.apply(setItem, this, args)
  })
})

it('D3 reloads once for a file that is gone', async () => {
  const { result } = renderHook((error: Error) => useLostFile(error), { initialProps: loseFile() })
  await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  expect(result.current).toBe('looking')
})

it('D3 does not reload by itself while something is not saved', async () => {
  isFull = true
  rateFilm('defilada', 7)
  expect(isAllSaved()).toBe(false)
  const { result } = renderHook((error: Error) => useLostFile(error), { initialProps: loseFile() })
  await waitFor(() => expect(result.current).toBe('gone'))
  expect(reload).not.toHaveBeenCalled()
})

it('D2 does not take an update while something is not saved, and does once it is', () => {
  isFull = true
  rateFilm('defilada', 7)
  acceptUpdate()
  expect(reload).not.toHaveBeenCalled()
  isFull = false
  flushSaves()
  expect(isAllSaved()).toBe(true)
  acceptUpdate()
  expect(reload).toHaveBeenCalledTimes(1)
})
