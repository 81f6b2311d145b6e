import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { buildNext, CURRENT, serveApp } from './served-app.ts'

test.describe.configure({ mode: 'serial' })

let next = ''
let app: Awaited<ReturnType<typeof serveApp>>

test.beforeAll(() => {
  next = buildNext()
})

test.beforeEach(async () => {
  app = await serveApp(CURRENT)
})

test.afterEach(async () => {
  await app.close()
})

const FILM = '/films/a-state-of-mind'
const note = (page: Page) => page.getByRole('textbox', { name: /^Note/ })
const offer = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Reload' })
const isNext = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-version', 'next')
const isStillOld = (page: Page) =>
  expect(page.locator('html')).not.toHaveAttribute('data-version', 'next')

/** The count follows a moment after the page, whose HTML is there before it is loaded whole. */
const hasLoaded = (tab: { loads: number }, times: number) =>
  expect.poll(() => tab.loads).toBe(times)

/** A tab that notes how often it was loaded, on a page that is kept for offline use. */
async function openTab(page: Page, path: string) {
  const tab = { page, loads: 0, askedAt: 0 }
  page.on('domcontentloaded', () => tab.loads++)
  page.on('request', () => (tab.askedAt = Date.now()))
  await page.goto(app.url + path)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return tab
}

const QUIET_MS = 1500

/**
 * Every tab has its notice and loads nothing any more: a tab that asks for a file at the moment of the
 * change makes Chromium start the old worker again, and the new one wait.
 */
async function areOffered(...tabs: { page: Page; askedAt: number }[]) {
  for (const { page } of tabs) await expect(offer(page)).toBeVisible()
  const sinceAsked = () => Date.now() - Math.max(...tabs.map(({ askedAt }) => askedAt))
  await expect.poll(sinceAsked).toBeGreaterThan(QUIET_MS)
}

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

test('D1 a new version is offered, and leaves a note that is being typed alone', async ({
  page,
}) => {
  const tab = await openTab(page, FILM)
  await note(page).pressSequentially('half a sen')
  app.deploy(next)
  await lookForUpdate(page)
  await expect(offer(page)).toBeVisible()
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('tence')
  await expect(note(page)).toHaveValue('half a sentence')
  expect(tab.loads).toBe(1)
  await isStillOld(page)
  await areOffered(tab)
  await offer(page).click()
  await isNext(page)
  await expect(note(page)).toHaveValue('half a sentence')
  await hasLoaded(tab, 2)
})

test('D2 an update taken in one tab reloads no other, and no tab loses a word', async ({
  context,
}) => {
  const one = await openTab(await context.newPage(), '/')
  const other = await openTab(await context.newPage(), FILM)
  await note(other.page).pressSequentially('typed in the other')
  app.deploy(next)
  await lookForUpdate(one.page)
  await areOffered(one, other)
  await offer(one.page).click()
  await isNext(one.page)
  await expect(offer(other.page)).toBeVisible()
  await isStillOld(other.page)
  await expect(note(other.page)).toBeFocused()
  await other.page.keyboard.type(' tab')
  expect(other.loads).toBe(1)
  await areOffered(other)
  await offer(other.page).click()
  await isNext(other.page)
  await expect(note(other.page)).toHaveValue('typed in the other tab')
})

test('D3 an old tab whose page is gone after another took the update reloads once to it', async ({
  context,
}) => {
  const old = await openTab(await context.newPage(), '/')
  const other = await openTab(await context.newPage(), '/about')
  app.deploy(next)
  await lookForUpdate(other.page)
  await areOffered(old, other)
  await offer(other.page).click()
  await isNext(other.page)
  await old.page.getByRole('link', { name: 'Defilada', exact: true }).click()
  await isNext(old.page)
  await expect(old.page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
  expect(new URL(old.page.url()).pathname).toBe('/films/defilada')
  await hasLoaded(old, 2)
})

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' })

  const openPlainTab = async (page: Page, path: string) => {
    const tab = { page, loads: 0 }
    page.on('domcontentloaded', () => tab.loads++)
    await openApp(page, app.url + path)
    return tab
  }

  test('D3 a page that is gone after a deploy is fetched anew, by one reload', async ({ page }) => {
    const tab = await openPlainTab(page, FILM)
    await note(page).pressSequentially('kept')
    app.deploy(next)
    await page.getByRole('link', { name: 'Watchlist' }).click()
    await isNext(page)
    expect(new URL(page.url()).pathname).toBe('/watchlist')
    await hasLoaded(tab, 2)
    await page.goto(app.url + FILM)
    await expect(note(page)).toHaveValue('kept')
  })

  test('D3 a page that is gone for good ends in words, not in a loop', async ({ page }) => {
    const tab = await openPlainTab(page, '/')
    await page.route('**/assets/films.*.js', (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: 'Defilada', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('could not be loaded')
    await page.waitForTimeout(500)
    await hasLoaded(tab, 2)
  })

  test('D3 G4 the page that says so hands out everything, though no file can be had', async ({
    page,
    context,
  }) => {
    await openPlainTab(page, FILM)
    await note(page).pressSequentially('kept on the crash page')
    await openPlainTab(page, '/')
    await context.route('**/assets/**', (route) => route.fulfill({ status: 404 }))
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Watchlist' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'You are offline' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alert.getByRole('button', { name: 'Download backup' }).click(),
    ])
    const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString()
    expect(text).toContain('kept on the crash page')
    await expect(alert.getByRole('status')).toContainText('reel-north-data.json')
  })

  test('D4 HTML in place of a page’s script is cured by the same reload', async ({ page }) => {
    const tab = await openPlainTab(page, '/')
    await page.route('**/assets/watchlist-*.js', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    )
    await page.getByRole('link', { name: 'Watchlist' }).hover()
    await page.waitForTimeout(300)
    expect(tab.loads).toBe(1) // looking at a link is no reason to reload
    await page.unroute('**/assets/watchlist-*.js')
    app.deploy(next)
    await page.getByRole('link', { name: 'Watchlist' }).click()
    await isNext(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Watchlist')
    await hasLoaded(tab, 2)
  })

  test('D4 a page’s stylesheet that is gone is cured by the same reload', async ({ page }) => {
    const tab = await openPlainTab(page, '/')
    await page.route('**/assets/guide-*.css', (route) => route.fulfill({ status: 404 }), {
      times: 1,
    })
    await page.getByRole('link', { name: 'Guide' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('guide through six films')
    await hasLoaded(tab, 2)
  })

  test('D3 without a network it says so, and reloads into nothing', async ({ page, context }) => {
    const tab = await openPlainTab(page, '/')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Defilada', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('You are offline')
    expect(tab.loads).toBe(1)
    await context.setOffline(false)
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
  })
})
