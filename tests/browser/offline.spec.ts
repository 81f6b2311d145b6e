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
