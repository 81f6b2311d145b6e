import { expect, test, type Page } from '@playwright/test'
import { makeBackup } from '../../src/domain/backup.ts'
import { findViolations } from './axe.ts'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const stamp = '1700000000020-00000-other'
const noted = (t: string) => ({ v: 1, f: {}, n: [{ s: stamp, t, p: [] }] })
const backupOf = (entries: Record<string, ReturnType<typeof noted>>) =>
  makeBackup({
    records: new Map(Object.entries(entries)),
    raw: {},
    exportedAt: new Date('2026-11-20T10:00:00Z'),
    app: '1.0.0',
  })

/** The folder of the browser's own, in the place of one that a person would choose. */
const stubPicker = () =>
  Object.assign(globalThis, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Sync', { create: true }),
  })

const put = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([name, text]) => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('Sync', { create: true })
      const file = await folder.getFileHandle(name, { create: true })
      const writable = await file.createWritable()
      await writable.write(text)
      await writable.close()
    },
    [name, text] as const,
  )

const read = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('Sync')
    const file = await folder.getFileHandle('reel-north.json')
    return (await file.getFile()).text()
  })

test('a linked folder takes what is written here, and gives what another program brings', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.addInitScript(stubPicker)
  const watched = await watchPage(page)
  const other = await context.newPage()
  await other.goto('/manifest.webmanifest')
  const kept = JSON.stringify(noted('mine'))
  await other.evaluate((text) => localStorage.setItem('rn1:film:defilada', text), kept)
  await openApp(page, '/data')
  await page.getByRole('button', { name: 'Link a folder…' }).click()
  await expect(page.getByText('reel-north.json in the folder Sync')).toBeVisible()
  await expect.poll(() => read(other)).toContain('"mine"')

  // Another machine's file arrives, and the service makes a copy of a conflict.
  await put(other, 'reel-north.json', backupOf({ 'dear-pyongyang': noted('theirs') }))
  await put(other, 'reel-north (1).json', backupOf({ 'the-red-chapel': noted('a conflict') }))
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('Merged 2 films from the linked file')).toBeVisible()
  const remove = page.getByRole('button', { name: 'Remove that copy' })
  await expect(remove).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const isCut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isCut).toBe(false)
  for (const words of ['mine', 'theirs', 'a conflict']) expect(await read(other)).toContain(words)

  // A later visit, to any page, goes on with it.
  await openApp(page, '/films/defilada')
  await page.getByRole('button', { name: 'Watched', exact: true }).click()
  await expect.poll(() => read(other), { timeout: 15_000 }).toContain('"watched"')
  expectNothingAmiss(watched)
})
