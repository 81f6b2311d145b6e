import { cleanup, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { parseRecord } from '#domain/parse-record.ts'
import { readPlainTable } from '#domain/read-plain-table.ts'
import { aRecord } from './builders.ts'
import { catchDownloads } from './fakes/saved-files.ts'
import { renderApp } from './render-app.tsx'

const keep = (id: string, fields: Record<string, unknown>, note = '') =>
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(aRecord(fields, note)))

let downloads: ReturnType<typeof catchDownloads>
beforeEach(() => {
  downloads = catchDownloads()
})

async function openExport(way: string, title: string) {
  const app = await renderApp('/data')
  await app.user.click(await screen.findByRole('button', { name: way }))
  const dialog = await screen.findByRole('dialog', { name: title })
  await within(dialog).findAllByRole('button', { name: /^Save/ })
  return { ...app, dialog: within(dialog) }
}

it('G2 a table is saved that gives back every word, and starts no formula', async () => {
  keep('defilada', { watched: true, rating: 7, 'view:a': { on: '2026-02-03' } }, "'=1+1")
  keep('own-abc', { own: true, 'own:title': '=HYPERLINK("x")', queued: true })
  const { dialog, user } = await openExport('As a table…', 'Export as a table')
  expect(dialog.getByText(/^Nothing of yours is left out/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Save reel-north.csv' }))
  expect(dialog.getByRole('status')).toHaveTextContent(/^Saved reel-north\.csv, from 2 films/)
  const { name, text } = await downloads.latest()
  expect(name).toBe('reel-north.csv')
  expect(text).not.toMatch(/"[=+\-@]/)
  expect(readPlainTable(text)).toMatchObject([
    {
      film: { id: 'defilada' },
      watched: true,
      rating: 7,
      note: "'=1+1",
      viewings: [{ on: '2026-02-03' }],
    },
    { film: { title: '=HYPERLINK("x")' }, queued: 1 },
  ])
})

it('G2 the table, imported in another browser, gives back every word', async () => {
  keep('defilada', { rating: 7, 'view:a': { on: '2026-02-03' } }, "'=1+1")
  keep('own-abc', { own: true, 'own:title': '=HYPERLINK("x")', queued: true })
  const { dialog, user } = await openExport('As a table…', 'Export as a table')
  await user.click(dialog.getByRole('button', { name: 'Save reel-north.csv' }))
  const { text } = await downloads.latest()
  cleanup()
  localStorage.clear()
  const other = await renderApp('/data')
  const file = new File([text], 'reel-north.csv')
  await other.user.upload(await screen.findByLabelText('Import a file'), file)
  await other.user.click(await screen.findByRole('button', { name: 'Import 2 films' }))
  expect(await screen.findByText(/^Imported 2 films from reel-north\.csv\./)).toHaveRole('status')
  const stored = (id: string) => parseRecord(localStorage.getItem(`rn1:film:${id}`) ?? '')
  expect(stored('defilada')).toMatchObject({
    kind: 'sound',
    record: {
      f: { rating: { v: 7 }, 'view:a': { v: { on: '2026-02-03' } } },
      n: [{ t: "'=1+1" }],
    },
  })
  expect(stored('own-abc')).toMatchObject({
    record: { f: { own: { v: true }, 'own:title': { v: '=HYPERLINK("x")' }, queued: { v: true } } },
  })
})

it('what Letterboxd has no place for is said with its numbers before anything is saved', async () => {
  keep('defilada', { watched: true, liked: true, 'view:a': {}, 'view:b': {} }, 'Mine alone')
  keep('the-red-chapel', { queued: true })
  const { dialog, user } = await openExport('For Letterboxd…', 'Export for Letterboxd')
  const leftOut = () =>
    within(dialog.getByRole('region', { name: 'What it cannot carry' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent)
  expect(leftOut()).toEqual([
    '2 viewings have no date: Letterboxd’s file leaves them out.',
    '1 like stays out: the file has no place for it.',
    '1 text you wrote stays out: reviews on Letterboxd are public.',
  ])
  expect(downloads.count()).toBe(0)
  await user.click(dialog.getByRole('checkbox', { name: /^Write my notes/ }))
  expect(leftOut()).toHaveLength(2)
  await user.click(dialog.getByRole('button', { name: 'Save letterboxd-watched.csv' }))
  expect((await downloads.latest()).text).toContain('"Mine alone"')
  expect((await downloads.latest()).text).not.toContain('Red Chapel')
  await user.click(dialog.getByRole('button', { name: 'Save letterboxd-watchlist.csv' }))
  expect((await downloads.latest()).text).toContain('"The Red Chapel"')
})

it.each([
  [
    'For Trakt…',
    'Export for Trakt',
    'trakt.csv',
    /^"imdb_id",.*"tt\d+","\d+","Defilada","1989","movie","2026-02-03","","7",/s,
  ],
  [
    'As an IMDb list…',
    'Export as an IMDb list',
    'imdb-list.csv',
    /^"Position","Const".*"1","tt\d+"/s,
  ],
  [
    'As a notebook…',
    'Export the notebook',
    'reel-north-notebook.md',
    /^# My notebook\n\n## Defilada \(1989\)\n\nWatched, 3\.5 stars\.\n\n> Words.*## Viewing plan: Winter\n\n- .*19:30: Defilada\n$/s,
  ],
])('%s saves a file', async (way, title, name, content) => {
  keep('defilada', { watched: true, rating: 7, 'view:a': { on: '2026-02-03' } }, 'Words')
  const films = [{ film: 'defilada', on: '2026-11-24', at: '19:30' }]
  keep('my-plans', { 'plan:a': true, 'plan-name:a': 'Winter', 'plan-films:a': films })
  const { dialog, user } = await openExport(way, title)
  await user.click(dialog.getByRole('button', { name: `Save ${name}` }))
  const saved = await downloads.latest()
  expect(saved.name).toBe(name)
  expect(saved.text).toMatch(content)
})

it('there is nothing to export where nothing is kept', async () => {
  const { user } = await renderApp('/data')
  await user.click(await screen.findByRole('button', { name: 'As a notebook…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Export the notebook' })
  expect(await within(dialog).findByText('There is nothing to export yet.')).toHaveRole('status')
  expect(within(dialog).queryByRole('button', { name: /^Save/ })).not.toBeInTheDocument()
})
