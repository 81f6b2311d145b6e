import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restartEntries, startEntries } from './entries.ts'
import { setMotion, setSingleKeys, setTheme } from './preference-edits.ts'
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
  expect(result.current).toEqual({ theme: 'system', motion: 'system', singleKeys: 'on' })
  act(() => setTheme('dark'))
  act(() => setMotion('reduced'))
  expect(result.current).toEqual({ theme: 'dark', motion: 'reduced', singleKeys: 'on' })
  expect(localStorage.getItem(KEY)).toBe(
    '{"state":{"theme":"dark","motion":"reduced","singleKeys":"on"},"version":0}',
  )
})

it('reads what is kept when the page is opened', async () => {
  localStorage.setItem(KEY, '{"state":{"theme":"dark","motion":"reduced"},"version":0}')
  vi.resetModules()
  const opened = await import('./preferences.ts')
  const { result } = renderHook(opened.usePreferences)
  expect(result.current).toEqual({ theme: 'dark', motion: 'reduced', singleKeys: 'on' })
  expect(copies()).toEqual([])
})

it('takes a preference that was not kept yet for no damage', () => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere('{"state":{"theme":"dark"},"version":0}'))
  expect(result.current).toEqual({ theme: 'dark', motion: 'system', singleKeys: 'on' })
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
  expect(result.current).toEqual({ theme: 'system', motion: 'system', singleKeys: 'on' })
  expect(copies().map(([, copy]) => JSON.parse(copy).text)).toEqual([text])
  expect(localStorage.getItem(KEY)).toBe(text)
  act(() => setTheme('dark'))
  expect(localStorage.getItem(KEY)).toContain('dark')
  expect(copies()).toHaveLength(1)
})

it('A4 gives up a bad value alone', () => {
  const { result } = renderHook(usePreferences)
  act(() => writeElsewhere('{"state":{"theme":"pink","motion":"reduced"},"version":0}'))
  expect(result.current).toEqual({ theme: 'system', motion: 'reduced', singleKeys: 'on' })
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
