import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  flushSaves,
  isAllSaved,
  rateFilm,
  restartEntries,
  startEntries,
  useEntry,
  useTroubles,
} from './entries.ts'
import { endTextEdit, writeText } from './texts.ts'
import {
  askToPersist,
  eraseEverything,
  listEarlierNotes,
  noteExport,
  readStorageReport,
  restoreFromCopy,
  restoreSnapshot,
  startFresh,
  takeSnapshot,
  useBackupAge,
  useStorageReport,
} from './stored-data.ts'

beforeEach(() => {
  localStorage.clear()
  startEntries()
  restartEntries()
})
afterEach(restartEntries)
afterEach(() => vi.unstubAllGlobals())

it('adds up what this site keeps, keys and values', async () => {
  localStorage.setItem('another app', '12345')
  const { used, limit } = await readStorageReport()
  expect(used).toBe(16)
  expect(limit).toBe(5_242_880)
})

it('reads the report anew when something is saved', async () => {
  const { result } = renderHook(useStorageReport)
  await waitFor(() => expect(result.current?.used).toBe(0))
  act(() => {
    rateFilm('defilada', 7)
    flushSaves()
  })
  await waitFor(() => expect(result.current?.used).toBeGreaterThan(50))
})

describe('I1 a browser asked to keep the data', () => {
  it.each([
    [() => Promise.resolve(true), true],
    [() => Promise.resolve(false), false],
    [() => Promise.reject(new Error('no')), undefined],
    [undefined, undefined],
  ])('I1 answers, or not: case %#', async (persist, answer) => {
    vi.stubGlobal('navigator', { storage: { persist, persisted: persist } })
    try {
      expect(await askToPersist()).toBe(answer)
      expect((await readStorageReport()).persisted).toBe(answer)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

it('G5 has a word about a backup when asked for, and is quiet for a week once told to', () => {
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['Date'] })
  try {
    const { result } = renderHook(useBackupAge)
    act(noteExport)
    expect(result.current).toMatchObject({ lastExport: Date.now(), changedNotes: 0, isDue: false })
    vi.setSystemTime(Date.now() + 31 * 86_400_000)
    const later = renderHook(useBackupAge)
    expect(later.result.current.isDue).toBe(true)
    act(later.result.current.remindLater)
    expect(later.result.current.isDue).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})

it('erases all of ours, and nothing of others', async () => {
  const { result } = renderHook(() => useEntry('defilada'))
  localStorage.setItem('another app', 'stays')
  const forget = vi.fn<(name: string) => Promise<boolean>>(() => Promise.resolve(true))
  vi.stubGlobal('caches', { delete: forget })
  act(() => rateFilm('defilada', 7))
  expect(isAllSaved()).toBe(true)
  await act(() => eraseEverything({ caches: false }))
  expect(Object.keys(localStorage)).toEqual(['another app'])
  expect(result.current.rating).toBeUndefined()
  // What another app shared, and nobody looked at.
  expect(forget).toHaveBeenCalledExactlyOnceWith('shared')
})

it('comes back to a snapshot, and to earlier texts of a note', async () => {
  const { result } = renderHook(() => useEntry('defilada'))
  act(() => void writeText('defilada', 'first', []))
  act(() => endTextEdit('defilada'))
  await takeSnapshot('import')
  const [seen] = result.current.noteVersions
  act(() => void writeText('defilada', 'second', [seen?.s ?? '']))
  await waitFor(async () => {
    expect(await listEarlierNotes('defilada')).toMatchObject([{ text: 'first' }])
  })
  const { copy } = await readStorageReport()
  const snapshots = copy.kind === 'ok' ? copy.snapshots : []
  expect(snapshots).toMatchObject([{ reason: 'import', films: 1, notes: 1 }])
  await act(() => restoreSnapshot(snapshots[0]?.id ?? 0))
  expect(result.current.note).toBe('first')
})

it('A12 offers what was cleared, and the user decides', async () => {
  const { result } = renderHook(() => useTroubles())
  await act(() => restoreFromCopy())
  await act(() => startFresh())
  expect(result.current).toEqual([])
})

it('says so where there can be no second copy', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  await eraseEverything({ caches: true })
  expect((await readStorageReport()).copy).toEqual({ kind: 'none' })
  act(() => rateFilm('defilada', 7))
  expect((await readStorageReport()).copy).toEqual({ kind: 'blocked' })
  expect(await listEarlierNotes('defilada')).toEqual([])
  await expect(takeSnapshot('import')).rejects.toThrow('refused')
  open.mockRestore()
})
