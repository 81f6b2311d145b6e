import { expect, test } from '@playwright/test'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const PAGES = [
  '/',
  '/?q=brugger',
  '/films/the-red-chapel',
  '/watchlist',
  '/data',
  '/settings',
  '/about',
  '/nope?x=1',
]

for (const path of PAGES) {
  test(`I3 ${path} keeps to its policy, in silence, and calls nobody`, async ({ page }) => {
    const watched = await watchPage(page)
    const response = await page.goto(path)
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
    await expect(page.locator('html')).toHaveAttribute('data-started')
    await page.evaluate(() => navigator.serviceWorker.ready)
    expectNothingAmiss(watched)
  })
}

test('I3 the way from page to page keeps to the policy', async ({ page }) => {
  const watched = await watchPage(page)
  await page.goto('/')
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
  for (const name of ['Watchlist', 'Catalogue']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Defilada')
  }
  expectNothingAmiss(watched)
})

test('an asset that is gone answers 404, and any other address the app', async ({ request }) => {
  expect((await request.get('/assets/gone.js')).status()).toBe(404)
  const unknown = await request.get('/nope', { headers: { accept: 'text/html' } })
  expect(unknown.status()).toBe(200)
  expect(await unknown.text()).toContain('<div id="root">')
  expect((await request.get('/robots.txt')).headers()['content-type']).toContain('text/plain')
})
