import { render, renderHook, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UpdateToast } from '#components/update-toast.tsx'
import { useUpdateStatus } from '#state/app-update.ts'
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

it('D2 says what it waits for once the new version was asked for', async () => {
  useUpdateStatus.setState({ updateReady: true })
  render(<UpdateToast />)
  const notice = screen.getByText(/^A new version is ready\./)
  expect(notice).not.toHaveTextContent('other tabs')
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(notice).toHaveTextContent('This page reloads as soon as the other tabs let it.')
  await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  useUpdateStatus.setState({ updateReady: false })
})
