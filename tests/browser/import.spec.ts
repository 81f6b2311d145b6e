import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { makeBackup } from '../../src/domain/backup.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

const stamp = (n: number) => `17000000000${n}-00000-other`
const record = (rating: number, t: string, n = 20) => ({
  v: 1,
  f: { rating: { s: stamp(20), v: rating }, watched: { s: stamp(20), v: true } },
  n: [{ s: stamp(n), t, p: [] }],
})

const fileOf = (entries: Record<string, ReturnType<typeof record>>) => ({
  name: 'backup.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    makeBackup({
      records: new Map(Object.entries(entries)),
      raw: {},
      exportedAt: new Date('2026-11-20T10:00:00Z'),
      app: '1.0.0',
    }),
  ),
})

const KEPT = JSON.stringify(record(3, 'mine', 10))
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import' })

test.beforeEach(async ({ page }) => {
  await page.addInitScript((kept) => localStorage.setItem('rn1:film:defilada', kept), KEPT)
})

for (const width of [320, 1280]) {
  test(`the preview of an import fits and has no barrier at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/data')
    const file = fileOf({
      defilada: record(9, `theirs ${'wort'.repeat(80)}`),
      'film-gone': record(1, 'x'),
    })
    await page.getByLabel('Import a file').setInputFiles(file)
    await expect(dialogOf(page).getByRole('button', { name: 'Import 2 films' })).toBeVisible()
    const isCut = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)
    expect(isCut).toBe(false)
    await page.evaluate(axeSource)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run())
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([])
  })
}

test('I6 rows that cannot be read are shown whole, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/data')
  const row = `Defilada,soon,soon,${'a long review '.repeat(40)}`
  const buffer = Buffer.from(`Title,WatchedDate,Rating,Review\n${row}\n`)
  const file = { name: 'films.csv', mimeType: 'text/csv', buffer }
  await page.getByLabel('Import a file').setInputFiles(file)
  await expect(dialogOf(page).getByText('1 row could not be read, or not in full.')).toBeVisible()
  await dialogOf(page).getByText('Which rows, and why').click()
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run())
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
    [],
  )
})

test('an import is done by keyboard, and gives the focus back', async ({ page }) => {
  await page.goto('/data')
  const input = page.getByLabel('Import a file')
  await input.focus()
  await input.setInputFiles(fileOf({ defilada: record(9, 'theirs') }))
  await expect(dialogOf(page).getByRole('button', { name: 'Import 1 film' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(input).toBeFocused()
  await input.setInputFiles(fileOf({ defilada: record(9, 'theirs') }))
  await expect(dialogOf(page).getByRole('button', { name: 'Import 1 film' })).toBeVisible()
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    if (name === 'Import 1 film') break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('Imported 1 film from backup.json.')).toBeVisible()
  await expect(input).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.goto('/films/defilada')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('mine')
})

test('F4 a large import lets the page answer in between', async ({ page }) => {
  const entries = Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [`film-${at}`, record(7, 'n'.repeat(600))]),
  )
  await page.goto('/data')
  await page.getByLabel('Import a file').setInputFiles(fileOf(entries))
  const start = dialogOf(page).getByRole('button', { name: 'Import 600 films' })
  await start.waitFor()
  // Turns the page gets, and not milliseconds: those differ from machine to machine.
  await page.evaluate(() => {
    const alive = { turns: 0 }
    Object.assign(window, { alive })
    setInterval(() => alive.turns++, 1)
  })
  await start.click()
  await expect(page.getByText('Imported 600 films from backup.json.')).toBeVisible({
    timeout: 45_000,
  })
  const turns = await page.evaluate(
    () => (window as unknown as { alive: { turns: number } }).alive.turns,
  )
  expect(turns).toBeGreaterThan(5)
})

test('F4 ten thousand rows of a Letterboxd ZIP are read beside the page, and taken as films', async ({
  page,
}) => {
  const watched = await watchPage(page)
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  const days = Array.from({ length: 10_000 }, (_, at) => `20${10 + (at % 10)}-0${1 + (at % 9)}-12`)
  const rows = days.map((day, at) => `${day},Film ${at},${1950 + (at % 70)},https://boxd.it/${at}`)
  const ratings = rows.map((row, at) => `${row},${(1 + (at % 10)) / 2}`)
  const archive = zipSync({
    'letterboxd-me/ratings.csv': strToU8(
      `Date,Name,Year,Letterboxd URI,Rating\n${ratings.join('\n')}\n`,
    ),
    'letterboxd-me/watched.csv': strToU8(`Date,Name,Year,Letterboxd URI\n${rows.join('\n')}\n`),
  })
  await page.goto('/data')
  await page.evaluate(() => {
    const alive = { turns: 0 }
    Object.assign(window, { alive })
    setInterval(() => alive.turns++, 1)
  })
  const turns = () =>
    page.evaluate(() => (window as unknown as { alive: { turns: number } }).alive.turns)
  await page.getByLabel('Import a file').setInputFiles({
    name: 'letterboxd.zip',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(archive),
  })
  const outside = dialogOf(page).getByRole('region', { name: 'Not in this catalogue' })
  await expect(outside.getByRole('heading')).toHaveText('Not in this catalogue: 10,000 films')
  expect(workers).toEqual([expect.stringContaining('foreign-worker')])
  expect(page.workers()).toHaveLength(0)
  await outside.getByRole('radio', { name: 'Take them as films of my own' }).check()
  const start = dialogOf(page).getByRole('button', { name: 'Import 10,000 films' })
  await start.waitFor()
  const before = await turns()
  expect(before).toBeGreaterThan(10)
  await start.click()
  await expect(page.getByText('Imported 10,000 films from letterboxd.zip.')).toBeVisible({
    timeout: 45_000,
  })
  expect((await turns()) - before).toBeGreaterThan(50)
  expectNothingAmiss(watched)
})

test('without workers a file of another program is read on the page itself', async ({ page }) => {
  const watched = await watchPage(page)
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await page.goto('/data')
  await page.getByLabel('Import a file').setInputFiles({
    name: 'ratings.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Date,Name,Year,Letterboxd URI,Rating\n2026-01-01,The Red Chapel,2009,u,4\n',
    ),
  })
  await dialogOf(page).getByRole('button', { name: 'Import 1 film' }).click()
  await expect(page.getByText('Imported 1 film from ratings.csv.')).toBeVisible()
  expectNothingAmiss(watched)
})
