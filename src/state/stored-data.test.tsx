import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  flushSaves,
  isAllSaved,
  rateFilm,
  restartEntries,
  startEntries,
  useEntry,
} from './entries.ts'
import {
  askToPersist,
  eraseEverything,
  listEarlierNotes,
  noteExport,
  readStorageReport,
  restoreSnapshot,
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
  act(() => rateFilm('defilada', 7))
  expect(isAllSaved()).toBe(true)
  await act(() => eraseEverything({ caches: false }))
  expect(Object.keys(localStorage)).toEqual(['another app'])
  expect(result.current.rating).toBeUndefined()
})

it('has neither snapshots nor earlier notes where there is no second copy', async () => {
  await takeSnapshot('import')
  expect((await readStorageReport()).copy).toEqual({ kind: 'none' })
  expect(await listEarlierNotes('defilada')).toEqual([])
  await expect(restoreSnapshot(1)).rejects.toThrow('no snapshot')
})
