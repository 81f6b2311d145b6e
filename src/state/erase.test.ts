import { afterEach, expect, it, vi } from 'vitest'
import { eraseOfflineFiles } from './erase.ts'

afterEach(() => void vi.unstubAllGlobals())

it('deletes every cache of the app and lets go of its workers', async () => {
  const names = new Set(['pages', 'assets'])
  const caches = {
    keys: async () => [...names],
    delete: async (name: string) => names.delete(name),
  }
  const unregister = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const serviceWorker = { getRegistrations: async () => [{ unregister }, { unregister }] }
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('navigator', { serviceWorker })
  await eraseOfflineFiles()
  expect([...names]).toEqual([])
  expect(unregister).toHaveBeenCalledTimes(2)
})

it('has nothing to erase where there are no caches, and says so where they are refused', async () => {
  vi.stubGlobal('caches', undefined)
  await expect(eraseOfflineFiles()).resolves.toBe('deleted')
  vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('no', 'SecurityError')) })
  await expect(eraseOfflineFiles()).resolves.toBe('failed')
})
