import { expect, test, type Page } from '@playwright/test'
import { makeBackup } from '../../src/domain/backup.ts'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const BACKUP = makeBackup({
  records: new Map([
    ['defilada', { v: 1, f: { rating: { s: '1700000000000-00000-other', v: 9 } }, n: [] }],
  ]),
  raw: {},
  exportedAt: new Date('2026-11-20T10:00:00Z'),
  app: '1.0.0',
})
const FILE = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(BACKUP) }

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import' })
const keptHere = (page: Page) => page.evaluate(() => localStorage.getItem('rn1:film:defilada'))
const keptShares = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('shared')).keys()).length)

/** Sends a form as the system does when something is shared: from no page of the app. */
async function share(page: Page, url: string, fields: string) {
  await page.goto('about:blank')
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${url}/share-target">${fields}<button>Send</button></form>`,
  )
  const file = page.locator('input[type=file]')
  if (await file.count()) await file.setInputFiles(FILE)
  await page.getByRole('button', { name: 'Send' }).click()
}

test('what another app shares is previewed, without a network too, and a shared link opens', async ({
  page,
  context,
  baseURL,
}) => {
  await openApp(page, '/data')
  await page.getByRole('button', { name: 'Share a list…' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await context.setOffline(true)
  await share(page, baseURL ?? '', '<input type="file" name="files">')
  await expect(dialogOf(page).getByRole('button', { name: 'Import 1 film' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/data')
  await expect(dialogOf(page).getByText(/^backup\.json, made on 2026-11-20/)).toBeVisible()
  expect(await keptHere(page)).toBeNull()
  expect(await keptShares(page)).toBe(1)
  await dialogOf(page).getByRole('button', { name: 'Import 1 film' }).click()
  await expect(page.getByText('Imported 1 film from backup.json.')).toBeVisible()
  expect(await keptShares(page)).toBe(0)

  await share(page, baseURL ?? '', `<input name="text" value="See ${link}">`)
  await expect(page.getByRole('heading', { name: 'Films about North Korea' })).toBeVisible()
  expect(page.url()).toContain('/share#')
})

test('a file opened with the app is previewed', async ({ page }) => {
  const watched = await watchPage(page)
  await page.addInitScript((text) => {
    const getFile = async () => new File([text], 'backup.json')
    const setConsumer = (consumer: (launch: object) => void) =>
      consumer({ files: [{ name: 'backup.json', getFile }] })
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
  }, BACKUP)
  await openApp(page, '/data')
  await expect(dialogOf(page).getByRole('button', { name: 'Import 1 film' })).toBeVisible()
  expect(await keptHere(page)).toBeNull()
  expectNothingAmiss(watched)
})

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('what is shared is said to be missing', async ({ page, baseURL }) => {
    await share(page, baseURL ?? '', '<input type="file" name="files">')
    await expect(page.getByRole('alert')).toContainText('What was shared did not arrive')
  })
})
