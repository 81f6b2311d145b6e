import { act, renderHook } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restartEntries, startEntries } from './entries.ts'
import { makeBackup } from '#domain/backup.ts'
import { readBackup } from '#domain/backup-reader.ts'
import {
  keepSettings,
  listNewSettings,
  listUnknownSettings,
  setMotion,
  setSingleKeys,
  setTheme,
} from './preference-edits.ts'
import { usePreferences } from './preferences.ts'

const KEY = 'rn1:prefs'

/** As another tab: it writes, and the browser tells this one. */
function writeElsewhere(text: string) {
  localStorage.setItem(KEY, text)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: text }))
}

beforeEach(() => {
  localStorage.clear()
  startEntries()
  restartEntries()
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
})
afterEach(() => void vi.restoreAllMocks())

const copies = () =>
  Object.entries(localStorage).filter(([key]) => key.startsWith('rn1:bad:') && key.endsWith(KEY))

it('keeps theme and motion where the first script of the page reads them', () => {
  const { result } = renderHook(usePreferences)
  expect(result.current).toEqual({
    theme: 'system',
    motion: 'system',
    singleKeys: 'on',
    dates: 'british',
  })
  act(() => setTheme('dark'))
  act(() => setMotion('reduced'))
  expect(result.current).toEqual({
    theme: 'dark',
    motion: 'reduced',
    singleKeys: 'on',
    dates: 'british',
  })
  expect(localStorage.getItem(KEY)).toBe(
    '{"state":{"theme":"dark","motion":"reduced","singleKeys":"on","dates":"british"},"version":0}',
  )
})

it('reads what is kept when the page is opened', async () => {
  localStorage.setItem(KEY, '{"state":{"theme":"dark","motion":"reduced"},"version":0}')
  vi.resetModules()
  const opened = await import('./preferences.ts')
  const { result } = renderHook(opened.usePreferences)
  expect(result.current).toEqual({
    theme: 'dark',
    motion: 'reduced',
    singleKeys: 'on',
    dates: 'british',
  })
  expect(copies()).toEqual([])
})

it('takes a preference that was not kept yet for no damage', () => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere('{"state":{"theme":"dark"},"version":0}'))
  expect(result.current).toEqual({
    theme: 'dark',
    motion: 'system',
    singleKeys: 'on',
    dates: 'british',
  })
  expect(copies()).toEqual([])
})

it('keeps that single keys were switched off, and on again', () => {
  const { result } = renderHook(usePreferences)
  act(() => setSingleKeys('off'))
  expect(result.current.singleKeys).toBe('off')
  expect(localStorage.getItem(KEY)).toContain('"singleKeys":"off"')
  act(() => setSingleKeys('on'))
  expect(localStorage.getItem(KEY)).toContain('"singleKeys":"on"')
})

it('follows another tab, and keeps what it does not know', () => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere('{"state":{"theme":"light","motion":"system","density":1},"version":0}'))
  expect(result.current.theme).toBe('light')
  act(() => setMotion('reduced'))
  expect(localStorage.getItem(KEY)).toContain('"density":1')
  expect(copies()).toEqual([])
})

it.each([
  '{oops',
  '',
  'null',
  '5',
  '[]',
  '{"state":"dark","version":0}',
  '{"state":{},"version":"0"}',
])('A1 copies the preferences %j aside before it replaces them', (text) => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere(text))
  expect(result.current).toEqual({
    theme: 'system',
    motion: 'system',
    singleKeys: 'on',
    dates: 'british',
  })
  expect(copies().map(([, copy]) => JSON.parse(copy).text)).toEqual([text])
  expect(localStorage.getItem(KEY)).toBe(text)
  act(() => setTheme('dark'))
  expect(localStorage.getItem(KEY)).toContain('dark')
  expect(copies()).toHaveLength(1)
})

it('A4 gives up a bad value alone', () => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere('{"state":{"theme":"pink","motion":"reduced"},"version":0}'))
  expect(result.current).toEqual({
    theme: 'system',
    motion: 'reduced',
    singleKeys: 'on',
    dates: 'british',
  })
  expect(copies()).toHaveLength(1)
})

it('A6 never writes over preferences of a newer version', () => {
  const { result } = renderHook(usePreferences)
  const newer = '{"state":{"theme":"dark","motion":"system","sound":true},"version":1}'
  act(() => writeElsewhere(newer))
  expect(result.current.theme).toBe('dark')
  act(() => setTheme('light'))
  expect(result.current.theme).toBe('light')
  expect(localStorage.getItem(KEY)).toBe(newer)
})

it('A6 writes no preferences beside records of a newer version', () => {
  localStorage.setItem('rn1:film:defilada', '{"v":2,"f":{},"n":[]}')
  restartEntries()
  setTheme('dark')
  expect(localStorage.getItem(KEY)).toBeNull()
})

it.each(['getItem', 'setItem'] as const)('A11 holds for the visit when %s throws', (method) => {
  const { result } = renderHook(usePreferences)
  vi.spyOn(Storage.prototype, method).mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  act(() => setTheme('dark'))
  expect(result.current.theme).toBe('dark')
})

/** The settings that the backup of this browser holds, as another reads them. */
function settingsOfBackup() {
  const raw = { [KEY]: localStorage.getItem(KEY) ?? '' }
  const text = makeBackup({ records: new Map(), raw, exportedAt: new Date(0), app: '1.0.0' })
  const reading = readBackup(text, 0)
  return reading.kind === 'read' ? reading.preferences : undefined
}

const later = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))
  // As they come out of a file, which has no negative zero.
  .map((settings) => JSON.parse(JSON.stringify(settings)) as object)
  .map((settings) =>
    Object.fromEntries(
      Object.entries(settings).filter(
        ([name]) => !(name in { theme: 1, motion: 1, singleKeys: 1, dates: 1 }),
      ),
    ),
  )
  .map((settings) => ({ ...settings, theme: 'dark', density: 1 }))

it('F9 A5 carries settings of a later version from browser to browser, whatever they are', () => {
  fc.assert(
    fc.property(later, (settings) => {
      let passed: object = settings
      for (let device = 0; device < 3; device++) {
        localStorage.clear()
        if (device === 1) setMotion('reduced')
        expect(keepSettings(listNewSettings(passed))).toBe(true)
        expect(listNewSettings(passed)).toEqual([])
        passed = settingsOfBackup() ?? {}
      }
      const unknown = Object.fromEntries(listUnknownSettings(settings))
      expect(Object.keys(unknown)).toEqual(Object.keys(settings).filter((name) => name !== 'theme'))
      expect(passed).toEqual(unknown)
    }),
    { numRuns: 100 },
  )
})

it('F5 keeps what is here of them, and no name that every object has', () => {
  localStorage.setItem(KEY, '{"state":{"density":1},"version":0}')
  const settings = JSON.parse(
    '{"density":2,"sound":true,"__proto__":{"a":1},"toString":1}',
  ) as object
  expect(listNewSettings(settings)).toEqual([['sound', true]])
  expect(keepSettings(listNewSettings(settings))).toBe(true)
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({
    state: { density: 1, sound: true },
    version: 0,
  })
  expect(keepSettings([])).toBe(true)
  expect(listNewSettings(undefined)).toEqual([])
})

it('A11 says so where they cannot be kept', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  expect(keepSettings(listNewSettings({ density: 2 }))).toBe(false)
})
