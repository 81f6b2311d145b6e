import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  flushSaves,
  markLiked,
  markQueued,
  markWatched,
  putBackRemoved,
  rateFilm,
  readRecords,
  restartEntries,
  startEntries,
  useEntry,
  useHistory,
  useLastChange,
  useRecords,
  useSaveState,
  useTroubles,
} from './entries.ts'
import { writeText } from './texts.ts'
import { undo } from './undo.ts'
import { acceptRemoval } from './stored-data.ts'
import { listUnreadable } from './kept-texts.ts'
import { readRawData } from './text-storage.ts'

beforeEach(() => {
  localStorage.clear()
  startEntries()
  restartEntries()
})
afterEach(restartEntries)

const film = 'defilada'
const use = () => ({
  entry: useEntry(film),
  other: useEntry('the-red-chapel'),
  records: useRecords(),
  saveState: useSaveState(),
  troubles: useTroubles(),
  history: useHistory(),
  latest: useLastChange(),
})

it('shows and keeps what the user does', () => {
  const { result } = renderHook(use)
  const other = result.current.other
  act(() => {
    markWatched(film, true)
    markQueued(film, true)
    markLiked(film, true)
    rateFilm(film, 7)
    writeText(film, 'A parade.', [])
  })
  expect(result.current.entry).toMatchObject({
    watched: true,
    queued: true,
    liked: true,
    rating: 7,
  })
  expect(result.current.saveState).toEqual({ kind: 'saving' })
  act(flushSaves)
  expect(result.current.saveState).toEqual({ kind: 'saved' })
  expect(result.current.other).toBe(other)
  expect(readRecords()).toBe(result.current.records)
  expect(JSON.parse(localStorage.getItem('rn1:film:defilada') ?? '')).toMatchObject({
    v: 1,
    f: { rating: { v: 7 }, watched: { v: true } },
    n: [{ t: 'A parade.' }],
  })
  act(() => void undo())
  expect(result.current.entry.note).toBe('')
  expect(result.current.history).toMatchObject({ undo: { what: 'rating' }, redo: { what: 'note' } })
  expect(result.current.latest).toBeUndefined()
})

it('tells of removed data, and puts it back or lets it go', async () => {
  const { result } = renderHook(use)
  const clearElsewhere = () => {
    localStorage.clear()
    window.dispatchEvent(new StorageEvent('storage', { key: null }))
  }
  act(() => markWatched(film, true))
  act(clearElsewhere)
  expect(result.current.troubles).toEqual([{ kind: 'removed', films: [film] }])
  act(putBackRemoved)
  expect(localStorage.getItem('rn1:film:defilada')).toContain('"watched"')
  act(clearElsewhere)
  await act(acceptRemoval)
  expect(result.current.entry.watched).toBe(false)
  expect(localStorage.length).toBe(0)
})

it('gives the raw texts, and those that could not be read', () => {
  localStorage.setItem('rn1:film:defilada', '{oops')
  localStorage.setItem('another app', 'private')
  restartEntries()
  expect(Object.keys(readRawData())).toHaveLength(2)
  expect(listUnreadable()).toMatchObject([
    { from: 'rn1:film:defilada', text: '{oops', reason: 'not JSON' },
  ])
  expect(
    readRawData(() => {
      throw new Error('blocked')
    }),
  ).toEqual({})
})

it('lists a text there was no room to keep aside where it is', () => {
  localStorage.setItem('rn1:film:defilada', '{oops')
  expect(listUnreadable()).toEqual([
    { key: 'rn1:film:defilada', from: 'rn1:film:defilada', text: '{oops', reason: 'not JSON' },
  ])
})
