import { readdirSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { readFilms } from './read-films.ts'
import { CURRENT, serveApp } from './served-app.ts'

/** Visits once, and waits until everything is kept. */
async function visitOnce(page: Page, url: string) {
  await page.goto(url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

async function expectWholeApp(page: Page, url: string) {
  await page.goto(`${url}/`)
  await expect(page.getByRole('article')).toHaveCount(readFilms().length)
  await page.reload()
  await expect(page.getByRole('article')).toHaveCount(readFilms().length)
  await page.goto(`${url}/films/dear-pyongyang`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dear Pyongyang')
  await expect(page.locator('html')).toHaveAttribute('data-started')
  await page.goto(`${url}/nope?x=1`)
  await expect(page.getByRole('main').getByRole('link', { name: /catalogue/i })).toBeVisible()
  await page.goto(`${url}/?q=brugger`)
  await expect(page.getByRole('article')).toHaveCount(1)
}

test('D5 the whole app opens without a network, at any address', async ({
  page,
  context,
  baseURL,
}) => {
  const url = baseURL ?? ''
  await visitOnce(page, url)
  await context.setOffline(true)
  await expectWholeApp(page, url)
})

test('D5 D6 the whole app opens when its server is gone', async ({ page }) => {
  const app = await serveApp(CURRENT)
  try {
    await visitOnce(page, app.url)
    await app.stop()
    await expectWholeApp(page, app.url)
    // The poster and the type come from what was kept, too.
    const missing = await page.evaluate(async () => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name)
      const answers = await Promise.all(
        names.map((name) =>
          fetch(name).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      )
      return names.filter((_, index) => !answers[index])
    })
    expect(missing).toEqual([])
  } finally {
    await app.close()
  }
})

const IDLE_WORKER = `
  addEventListener('install', () => skipWaiting())
  addEventListener('activate', (event) => event.waitUntil(clients.claim()))`

test('D6 a worker that is active and serves nothing does not pass for the app offline', async ({
  page,
}) => {
  const app = await serveApp(CURRENT)
  try {
    app.write('sw.js', IDLE_WORKER)
    await visitOnce(page, app.url)
    await app.stop()
    await expect(expectWholeApp(page, app.url)).rejects.toThrow('ERR_CONNECTION_REFUSED')
  } finally {
    await app.close()
  }
})

test('D8 an install that is cut off, or finds no room, heals when it can', async ({
  page,
  context,
}) => {
  const app = await serveApp(CURRENT)
  const note = page.getByRole('textbox', { name: 'Note' })
  const cdp = await context.newCDPSession(page)
  const setQuota = (quota: { quotaSize?: number }) =>
    cdp.send('Storage.overrideQuotaForOrigin', { origin: app.url, ...quota })
  /** The install began and failed: the browser throws such a worker away. */
  const isRefused = () =>
    page.evaluate(async () => {
      const container = navigator.serviceWorker
      let worker: ServiceWorker | null | undefined
      while (!worker) {
        worker = (await container.getRegistration())?.installing
        await new Promise((resolve) => setTimeout(resolve))
      }
      while (worker.state === 'installing') await new Promise((resolve) => setTimeout(resolve))
      return worker.state
    })
  try {
    const [file = ''] = readdirSync(`${CURRENT}/assets`).filter((name) => name.endsWith('.js'))
    const script = app.remove(`assets/${file}`)
    await page.goto(`${app.url}/films/defilada`, { waitUntil: 'commit' })
    expect(await isRefused()).toBe('redundant')
    await note.fill('while nothing could be installed')
    await page.getByRole('heading', { level: 1 }).click()
    app.write(`assets/${file}`, script)
    await setQuota({ quotaSize: 10_000 })
    await page.reload({ waitUntil: 'commit' })
    expect(await isRefused()).toBe('redundant')
    await expect(note).toHaveValue('while nothing could be installed')
    await setQuota({})
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await app.stop()
    await page.reload()
    await expect(note).toHaveValue('while nothing could be installed')
  } finally {
    await app.close()
  }
})

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('D7 the app works online and says nothing of it', async ({ page }) => {
    const messages: string[] = []
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && messages.push(message.text()))
    await page.goto('/')
    await page.getByRole('article').first().getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
    await expect(page.getByText('Ready to use offline')).toHaveCount(0)
    expect(messages).toEqual([])
  })
})
