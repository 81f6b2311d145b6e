import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { readEntry } from '#domain/entry.ts'
import { catchDownloads } from '../fakes/saved-files.ts'
import { renderApp, startApp } from '../render-app.tsx'

const broken = vi.hoisted(() => ({ poster: '', page: false }))

vi.mock('#components/film-poster.tsx', () => ({
  FilmPoster: ({ id }: { id: string }) => {
    if (id === broken.poster) throw new Error('a poster that throws')
    return null
  },
}))
vi.mock('#components/app-mark.tsx', () => ({
  AppMark: () => {
    if (broken.page) throw new Error('a shell that throws')
    return null
  },
}))

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  Object.assign(broken, { poster: '', page: false })
  vi.restoreAllMocks()
})

it('I5 replaces only the card that throws, and tries again', async () => {
  broken.poster = 'defilada'
  const { user } = await renderApp()
  expect(screen.getByRole('alert')).toHaveTextContent('Defilada could not be shown')
  expect(screen.getAllByRole('article')).toHaveLength(filmCards.length - 1)
  broken.poster = ''
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getAllByRole('article')).toHaveLength(filmCards.length)
})

it('I5 keeps the shell and the way to a backup when a page throws', async () => {
  broken.poster = 'defilada'
  const { user } = await renderApp('/films/defilada')
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('could not be shown')
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /delete|clear|reset|erase/i })).toBeNull()
  broken.poster = ''
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Defilada')
})

it('I5 G4 hands out everything from the crash page when no more code can be loaded', async () => {
  vi.doMock('#components/backup-download.ts', () => {
    throw new Error('Failed to fetch dynamically imported module')
  })
  try {
    const note = [{ s: '1700000000000-00000-other', t: 'words', p: [] }]
    localStorage.setItem('rn1:film:the-red-chapel', JSON.stringify({ v: 1, f: {}, n: note }))
    localStorage.setItem('rn1:film:dear-pyongyang', '{oops')
    broken.poster = 'defilada'
    const files = catchDownloads()
    const { user } = await renderApp('/films/defilada')
    const crash = screen.getByRole('heading', { level: 1 }).closest('section')
    if (!crash) throw new Error('no crash page')
    await user.click(within(crash).getByRole('button', { name: 'Download backup' }))
    expect(await within(crash).findByText(/is in reel-north-data\.json/)).toHaveRole('status')
    const { name, text } = await files.latest()
    expect(name).toBe('reel-north-data.json')
    const reading = readBackup(new TextEncoder().encode(text), Date.now())
    if (reading.kind === 'refused') throw new Error(reading.reason)
    expect(readEntry(reading.entries.get('the-red-chapel')).note).toBe('words')
    expect(reading.aside.get('rn1:film:dear-pyongyang')).toBe('{oops')
  } finally {
    vi.doUnmock('#components/backup-download.ts')
  }
})

it('I5 says in the page when not even that can be downloaded', async () => {
  broken.poster = 'defilada'
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('refused')
  })
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('button', { name: 'Download backup' }))
  expect(await screen.findByText('Nothing could be downloaded.')).toHaveRole('status')
})

it('I5 shows the crash page when the shell itself throws', async () => {
  broken.page = true
  await startApp()
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('could not be shown')
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
})
