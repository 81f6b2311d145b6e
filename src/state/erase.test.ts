import { afterEach, expect, it, vi } from 'vitest'
import { FakeDisk, quotaError } from '../../tests/fakes/fake-storage.ts'
import { ERASED, eraseOfflineFiles, eraseTexts } from './erase.ts'

afterEach(() => void vi.unstubAllGlobals())

it('deletes what is ours, and tells other tabs that it is on purpose', () => {
  const disk = new FakeDisk([
    ['rn1:film:a', '{}'],
    ['rn1:odd', 'x'],
    ['other', 'stays'],
  ])
  const [tab, other] = [disk.openTab(), disk.openTab()]
  const news: unknown[] = []
  other.events.addEventListener('storage', (event) => {
    if (event instanceof StorageEvent && event.key === ERASED) news.push(event.newValue)
  })
  expect(
    eraseTexts(
      () => tab.open(),
      () => 5,
    ),
  ).toBe('deleted')
  expect([...disk.texts]).toEqual([['other', 'stays']])
  expect(news).toEqual(['5', null])
})

it('deletes on a full disk, and says so where storage is blocked', () => {
  const disk = new FakeDisk([['rn1:film:a', '{}']])
  const full = disk.openTab(({ op }) => (op === 'set' ? quotaError() : undefined))
  expect(eraseTexts(() => full.open(), Date.now)).toBe('deleted')
  expect(disk.texts.size).toBe(0)
  const blocked = () => {
    throw new DOMException('no', 'SecurityError')
  }
  expect(eraseTexts(blocked, Date.now)).toBe('failed')
})

it('says so when another tab wrote a text meanwhile', () => {
  const disk = new FakeDisk([['rn1:film:a', '{}']])
  const other = disk.openTab()
  const tab = disk.openTab(({ op, key }) => {
    if (op === 'remove' && key === ERASED) other.open().setItem('rn1:film:b', '{}')
    return undefined
  })
  expect(eraseTexts(() => tab.open(), Date.now)).toBe('failed')
})

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
  await expect(eraseOfflineFiles()).resolves.toBe('deleted')
  expect([...names]).toEqual([])
  expect(unregister).toHaveBeenCalledTimes(2)
})

it('has nothing to erase where there are no caches, and says so where they are refused', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('caches', undefined)
  await expect(eraseOfflineFiles()).resolves.toBe('deleted')
  vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('no', 'SecurityError')) })
  await expect(eraseOfflineFiles()).resolves.toBe('failed')
})
