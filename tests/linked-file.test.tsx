import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeBackup } from '#domain/backup.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { readEntry } from '#domain/entry.ts'
import { linkedFile } from '#state/browser-link.ts'
import { entries } from '#state/browser-entries.ts'
import { readRecords } from '#state/entries.ts'
import { FILE_NAME } from '#state/link-handles.ts'
import { linkView } from '#state/link-store.ts'
import { eraseEverything } from '#state/stored-data.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { FakeDisk } from './fakes/fake-storage.ts'
import { FakeFolder } from './fakes/fake-folder.ts'
import { catchDownloads } from './fakes/saved-files.ts'
import { renderApp } from './render-app.tsx'

let folder: FakeFolder

beforeEach(() => {
  folder = new FakeFolder()
  const chosen = new FakeFolder('Elsewhere')
  chosen.put('chosen.json', 'Dear diary')
  vi.stubGlobal('showDirectoryPicker', async () => folder)
  vi.stubGlobal('showOpenFilePicker', async () => [chosen.fileHandle('chosen.json')])
  // A browser knows how to keep a handle; the stand-in for its database does not.
  const clone = structuredClone
  vi.stubGlobal('structuredClone', (value: unknown) =>
    typeof value === 'object' && value !== null && 'handle' in value ? { ...value } : clone(value),
  )
})

afterEach(async () => {
  vi.restoreAllMocks()
  localStorage.clear()
  await act(async () => eraseEverything({ caches: false }))
  vi.unstubAllGlobals()
})

const noteOf = (id: string) => readEntry(readRecords().get(id)).note

function write(id: string, text: string) {
  act(() => {
    const [seen] = readEntry(readRecords().get(id)).noteVersions
    writeText(id, text, seen ? [seen.s] : [])
    endTextEdit(id)
  })
}

const backupOf = (notes: Record<string, string>) =>
  makeBackup({
    records: new Map(
      Object.entries(notes).map(([id, t]) => [
        id,
        { v: 1, f: {}, n: [{ s: '1700000000020-00000-other', t, p: [] }] },
      ]),
    ),
    raw: {},
    exportedAt: new Date('2026-11-20T10:00:00Z'),
    app: '1.0.0',
  })

function notesInFile() {
  const reading = readBackup(folder.read(FILE_NAME) ?? '', Infinity)
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return Object.fromEntries([...reading.entries].map(([id, entry]) => [id, readEntry(entry).note]))
}

/** The data page, on which the folder is linked already. */
async function openLinked() {
  const app = await renderApp('/data')
  await app.user.click(await screen.findByRole('button', { name: 'Link a folder…' }))
  await screen.findByText(/^Linked: from now on/)
  return { ...app, section: within(screen.getByRole('region', { name: 'A linked file' })) }
}

const lookAgain = () => act(() => linkedFile.sync())

it('links a folder after a preview of what it has, and leaves it alone after unlinking', async () => {
  folder.put(FILE_NAME, backupOf({ 'dear-pyongyang': 'theirs' }))
  const text = folder.read(FILE_NAME)
  const { user } = await renderApp('/data')
  write('defilada', 'mine')
  const start = await screen.findByRole('button', { name: 'Link a folder…' })
  await user.click(start)
  const dialog = await screen.findByRole('dialog', { name: 'Import' })
  await user.click(await within(dialog).findByRole('button', { name: 'Close' }))
  expect(await screen.findByText('Sync was not linked, and is as it was.')).toHaveRole('status')
  expect(folder.read(FILE_NAME)).toBe(text)
  expect(noteOf('dear-pyongyang')).toBe('')
  await user.click(start)
  await user.click(await screen.findByRole('button', { name: 'Import 1 film' }))
  expect(await screen.findByText(/^Linked: from now on/)).toHaveRole('status')
  expect(notesInFile()).toEqual({ defilada: 'mine', 'dear-pyongyang': 'theirs' })
  expect(screen.getByText('Last written').nextElementSibling).not.toHaveTextContent('not yet')
  await user.click(screen.getByRole('button', { name: 'Unlink' }))
  expect(await screen.findByText('Unlinked. The file stays as it is.')).toHaveRole('status')
  expect(screen.getByRole('heading', { name: 'A linked file' })).toHaveFocus()
  write('defilada', 'mine, more')
  await lookAgain()
  expect(notesInFile()).toMatchObject({ defilada: 'mine' })
})

it('F8 does not link a file of which the import was stopped', async () => {
  const notes = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`film-${at}`, 'theirs']))
  folder.put(FILE_NAME, backupOf(notes))
  const text = folder.read(FILE_NAME)
  const { storage } = new FakeDisk().openTab(({ op, key }) => {
    const stop = screen.queryByRole('button', { name: 'Stop' })
    if (op === 'set' && key === 'rn1:film:film-50' && stop) fireEvent.click(stop)
    return undefined
  })
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(storage)
  const { user } = await renderApp('/data')
  await user.click(await screen.findByRole('button', { name: 'Link a folder…' }))
  await user.click(await screen.findByRole('button', { name: 'Import 250 films' }))
  expect(await screen.findByText(/You stopped it there/)).toHaveTextContent(
    /^Sync was not linked, and is as it was\. Imported 100 films from Sync\./,
  )
  await lookAgain()
  expect(linkView.getState().link).toBeNull()
  expect(folder.read(FILE_NAME)).toBe(text)
})

it('F1 does not link a file of another program, and says why', async () => {
  const { user } = await renderApp('/data')
  await user.click(await screen.findByRole('button', { name: 'Link a backup file…' }))
  expect(
    await screen.findByText(
      'chosen.json was not linked, and is as it was. It is not a backup of this app.',
    ),
  ).toHaveRole('status')
})

it('F2 keeps a file that is cut off until the person has looked at it', async () => {
  const files = catchDownloads()
  const { user } = await openLinked()
  write('defilada', 'mine')
  await lookAgain()
  const cut = backupOf({ 'dear-pyongyang': 'theirs' }).slice(0, -30)
  folder.put(FILE_NAME, cut)
  await lookAgain()
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText('reel-north.json is cut off, or was changed')).toBeVisible()
  await user.click(alert.getByRole('button', { name: 'Save a copy of it' }))
  await waitFor(() => expect(files.count()).toBe(1))
  expect(await files.latest()).toMatchObject({ name: 'copy of reel-north.json', text: cut })
  await user.click(alert.getByRole('button', { name: 'Look at what it holds…' }))
  await user.click(await screen.findByRole('button', { name: 'Import 1 film' }))
  await user.click(await screen.findByRole('button', { name: 'Write it anew' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(notesInFile()).toEqual({ defilada: 'mine', 'dear-pyongyang': 'theirs' })
})

it('tells quietly on every page that the browser wants to be asked, and asks it', async () => {
  const { router } = await openLinked()
  folder.permission = 'prompt'
  await lookAgain()
  await act(() => router.navigate({ to: '/settings' }))
  const notice = within(await screen.findByRole('region', { name: 'Linked file' }))
  expect(notice.getByText(/is not connected\. Everything is safe here/)).toHaveRole('status')
  act(() => notice.getByRole('button', { name: 'Reconnect' }).click())
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Linked file' })).toBeNull())
})

it('B9 asks before the file empties most notes, and can give them back to it', async () => {
  const { user } = await openLinked()
  write('defilada', 'years of notes')
  await lookAgain()
  const [note] = readRecords().get('defilada')?.n ?? []
  const emptied = { s: '1900000000000-00000-other', t: '', p: [note?.s ?? ''] }
  const records = new Map([['defilada', { v: 1, f: {}, n: [emptied] }]])
  const about = { raw: {}, exportedAt: new Date(0), app: '1.0.0' }
  vi.setSystemTime(1_900_000_000_001)
  folder.put(FILE_NAME, makeBackup({ records, ...about }))
  await lookAgain()
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText('reel-north.json would empty 1 of your 1 note')).toBeVisible()
  await user.click(alert.getByRole('button', { name: 'Keep it, there too' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(notesInFile()).toEqual({ defilada: 'years of notes' })
  vi.useRealTimers()
})

it('A12 G4 a linked file brings nothing back that the person lets go of', async () => {
  const { user, section } = await openLinked()
  write('defilada', 'years of notes')
  await lookAgain()
  const text = folder.read(FILE_NAME)
  act(() => entries.noteKnown({ cleared: ['dear-pyongyang'] }))
  await lookAgain()
  expect(section.getByText('reel-north.json waits')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Start fresh' }))
  expect(
    await section.findByText('Unlinked, since you started fresh. The file stays as it is.'),
  ).toHaveRole('status')
  await user.click(section.getByRole('button', { name: 'Link a folder…' }))
  await section.findByText(/^Linked: from now on/)
  await act(async () => {
    await eraseEverything({ caches: false })
    await linkedFile.sync()
  })
  expect(readRecords().size).toBe(0)
  expect(folder.read(FILE_NAME)).toBe(text)
  expect(await indexedDB.databases()).toEqual([])
})
