import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { downloadUnreadable } from '#components/download-unreadable.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { readEntry } from '#domain/entry.ts'
import { caretaker } from '#state/browser-copy.ts'
import { entries } from '#state/browser-entries.ts'
import { readRecords } from '#state/entries.ts'
import { eraseEverything, takeSnapshot } from '#state/stored-data.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { catchDownloads } from '../fakes/saved-files.ts'
import { renderApp } from '../render-app.tsx'

afterEach(async () => {
  vi.restoreAllMocks()
  localStorage.clear()
  await eraseEverything({ caches: false })
})

const noteOf = (id: string) => readEntry(readRecords().get(id)).note

function write(id: string, text: string) {
  act(() => {
    writeText(id, text, [])
    endTextEdit(id)
  })
}

const S = '1700000000000-00000-other'
const recordWith = (t: string, v = 1) => JSON.stringify({ v, f: {}, n: [{ s: S, t, p: [] }] })

/** The data page of a browser whose localStorage was cleared, while the copy has these texts. */
async function openCleared(texts: Record<string, string>) {
  const app = await renderApp('/data')
  for (const [id, text] of Object.entries(texts)) {
    const row = { text, firstAt: 1, savedAt: 1 }
    await caretaker.copy.access((database) => database.put('records', row, id))
  }
  act(() => entries.noteKnown({ cleared: Object.keys(texts) }))
  const alert = (await screen.findByText('What was saved here is gone')).closest('section')
  if (!alert) throw new Error('no notice')
  return { ...app, notice: within(alert) }
}

async function readSaved(files: ReturnType<typeof catchDownloads>) {
  const { text } = await files.latest()
  const reading = readBackup(new TextEncoder().encode(text), Date.now())
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading
}

it('B9 asks before a return that would empty most notes, with their number and a backup', async () => {
  const files = catchDownloads()
  const { user } = await renderApp('/data')
  write('defilada', 'first')
  await act(() => takeSnapshot('import'))
  write('dear-pyongyang', 'second')
  write('the-red-chapel', 'third')
  const goBack = await screen.findByRole('button', { name: /^Go back to this/ })
  await user.click(goBack)
  const dialog = within(await screen.findByRole('dialog', { name: 'Go back, and empty 2 notes?' }))
  expect(dialog.getByText(/You have 3 notes now, and only 1 of them would be left/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Download backup' }))
  expect(await dialog.findByText(/holds all of 3 films/)).toHaveRole('status')
  expect(readEntry((await readSaved(files)).entries.get('the-red-chapel')).note).toBe('third')
  await user.click(dialog.getByRole('button', { name: 'Keep the notes' }))
  expect(noteOf('the-red-chapel')).toBe('third')
  await user.click(goBack)
  await user.click(await screen.findByRole('button', { name: 'Go back all the same' }))
  expect(
    await screen.findByText(/^Everything is as it was .* Undo takes that back\.$/),
  ).toBeVisible()
  expect(noteOf('the-red-chapel')).toBe('')
  expect(await screen.findByText(/before a return: 3 films, 3 notes/)).toBeVisible()
  expect(await screen.findByText(/^Back to the snapshot of /)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(noteOf('the-red-chapel')).toBe('third')
})

it('B9 says when a return would change nothing, and takes no snapshot for it', async () => {
  const { user } = await renderApp('/data')
  write('defilada', 'first')
  await act(() => takeSnapshot('import'))
  await user.click(await screen.findByRole('button', { name: /^Go back to this/ }))
  expect(await screen.findByText(/^Nothing differs from the snapshot of /)).toBeVisible()
  expect(await caretaker.snapshots.list()).toHaveLength(1)
})

it('A12 G4 a backup holds what only the second copy has, from the notice and before deleting', async () => {
  const files = catchDownloads()
  const { user, notice } = await openCleared({ defilada: recordWith('years of notes') })
  await user.click(notice.getByRole('button', { name: 'Download backup' }))
  expect(await notice.findByText(/holds all of 1 film/)).toHaveRole('status')
  expect(readEntry((await readSaved(files)).entries.get('defilada')).note).toBe('years of notes')
  await user.click(screen.getByRole('button', { name: 'Delete everything…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(
    await dialog.findByText(/holds all of 1 film.*Please check that it is there/),
  ).toBeVisible()
  expect(files.count()).toBe(2)
  expect(readEntry((await readSaved(files)).entries.get('defilada')).note).toBe('years of notes')
  await user.click(dialog.getByRole('button', { name: 'Delete everything' }))
  expect(await screen.findByText('Everything was deleted from this browser.')).toHaveRole('status')
  expect(await indexedDB.databases()).toEqual([])
})

it('A12 calls a film of one’s own that was cleared by its title', async () => {
  const f = { own: { s: S, v: true }, 'own:title': { s: S, v: 'Joint Security Area' } }
  const own = JSON.stringify({ v: 1, f, n: [] })
  const { notice } = await openCleared({ defilada: recordWith('a note'), 'own-5': own })
  expect(
    await notice.findByText(/A second copy still has Defilada and Joint Security Area\./),
  ).toBeVisible()
})

it('A12 a text that cannot be read is not said to be brought back, and is in the backup', async () => {
  const files = catchDownloads()
  const damaged = '{"v":1,"f":{},"n":[{"s":"x","t":"LOST WORDS'
  const { user, notice } = await openCleared({ defilada: damaged })
  await downloadUnreadable('rn1:copy:defilada')
  expect(await files.latest()).toEqual({ name: 'rn1-copy-defilada.txt', text: damaged })
  await user.click(notice.getByRole('button', { name: 'Bring it back' }))
  expect(
    await notice.findByText(/^What the second copy has of Defilada cannot be read/),
  ).toBeVisible()
  expect(notice.getByRole('button', { name: 'Start fresh' })).toBeVisible()
  await user.click(notice.getByRole('button', { name: 'Download backup' }))
  await notice.findByText(/^Downloaded/)
  expect([...(await readSaved(files)).aside.values()].join()).toContain('LOST WORDS')
})

it('A12 says so when the second copy cannot be opened for any of the answers', async () => {
  const { user, notice } = await openCleared({ defilada: recordWith('years of notes') })
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('gone', 'InvalidStateError')
  })
  await user.click(notice.getByRole('button', { name: 'Bring it back' }))
  expect(await notice.findByText(/^The second copy cannot be opened/)).toHaveRole('status')
  await user.click(notice.getByRole('button', { name: 'Start fresh' }))
  expect(await notice.findByText(/^No snapshot of it could be taken/)).toHaveRole('status')
  catchDownloads()
  await user.click(screen.getByRole('button', { name: 'Delete everything…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/not all that is deleted here may be in that file/)).toBeVisible()
})

it('A11 the dialog says what of everything could not be deleted', async () => {
  catchDownloads()
  const { user } = await renderApp('/data')
  write('defilada', 'words')
  await user.click(await screen.findByRole('button', { name: 'Delete everything…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText(/^Downloaded/)
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure', 'SecurityError')
  })
  await user.click(dialog.getByRole('button', { name: 'Delete everything' }))
  const alert = await dialog.findByRole('alert')
  expect(alert).toHaveTextContent('Entries, texts put aside and settings: not deleted')
  expect(alert).toHaveTextContent('The second copy with snapshots and earlier notes: deleted.')
})

it('the dialog says so when no backup could be downloaded', async () => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('refused')
  })
  const { user } = await renderApp('/data')
  await user.click(await screen.findByRole('button', { name: 'Delete everything…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/^No backup could be downloaded\./)).toBeVisible()
})

it('B1 the data page says since when the second copy is not written', async () => {
  await renderApp('/data')
  write('defilada', 'words')
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
  write('dear-pyongyang', 'more words')
  expect(await screen.findByText(/failing since .*: what is newer is not in it/)).toBeVisible()
})

it('A6 offers no return to a snapshot beside newer data', async () => {
  await renderApp('/data')
  write('defilada', 'words')
  await act(() => takeSnapshot('import'))
  expect(await screen.findByRole('button', { name: /^Go back to this/ })).toBeVisible()
  const newer = recordWith('from tomorrow', 99)
  act(() => {
    localStorage.setItem('rn1:film:dear-pyongyang', newer)
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'rn1:film:dear-pyongyang', newValue: newer }),
    )
  })
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Go back to this/ })).toBeNull())
  expect(screen.getByText(/before an import: 1 film, 1 note/)).toBeVisible()
})

describe('I1 the data page', () => {
  const answers = (persist: (() => Promise<boolean>) | undefined) =>
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: { persist, persisted: persist },
    })
  afterEach(() => void Reflect.deleteProperty(navigator, 'storage'))

  it.each([
    ['promises', async () => true, 'The browser has promised not to clear this by itself.'],
    ['refuses', async () => false, 'The browser may clear this when space runs short.'],
    ['fails', () => Promise.reject(new Error('no')), 'This browser does not say whether'],
    ['knows no promise', undefined, 'This browser does not say whether'],
  ])('I1 says what it means when the browser %s', async (_what, persist, words) => {
    answers(persist)
    const { user } = await renderApp('/data')
    const promise = await screen.findByText(new RegExp(`^${words}`))
    const ask = screen.queryByRole('button', { name: 'Ask the browser to keep it' })
    const mayAsk = words.includes('may clear')
    expect(ask !== null).toBe(mayAsk)
    await user.click(ask ?? promise)
    await waitFor(() =>
      expect(promise.textContent.includes('It did not agree for now')).toBe(mayAsk),
    )
    const limits = screen.getByRole('region', { name: 'What a browser may do' })
    for (const said of ['private window', 'Safari clears', 'iPhone or iPad', 'backup file']) {
      expect(limits).toHaveTextContent(said)
    }
  })
})
