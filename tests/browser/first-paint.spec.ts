import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { readFilms } from './read-films.ts'

const TITLES = readFilms().map(({ title }) => title.value)

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('I4 the catalogue can be read', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('article').getByRole('heading')).toHaveCount(TITLES.length)
    for (const title of TITLES)
      await expect(page.getByRole('article', { name: title })).toBeVisible()
    // By its tag: the finder of texts passes over this element.
    await expect(page.locator('noscript p')).toBeVisible()
  })

  test('I4 a film can be read, under its own title', async ({ page }) => {
    await page.goto('/films/the-red-chapel')
    await expect(page).toHaveTitle(/The Red Chapel/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Red Chapel')
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\w{3}/)
  })
})

/** How much the page moved by itself until half a second after the app took over. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await openApp(page, path)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const { shifts } = window as unknown as { shifts: number[] }
    return shifts.reduce((sum, shift) => sum + shift, 0)
  })
}

for (const path of [
  '/',
  '/films/dear-pyongyang',
  '/watchlist',
  '/diary',
  '/about',
  '/?q=dear',
  '/nope',
]) {
  for (const width of [320, 1280]) {
    test(`nothing moves when the app takes over ${path} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      expect(await shiftOf(page, path)).toBe(0)
    })
  }
}

test('nothing moves when the user’s own marks and theme come in', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Watched Dear Pyongyang' }).click()
  await page.getByRole('button', { name: 'Queue Defilada' }).click()
  await page.evaluate(() => {
    localStorage.setItem('rn1:prefs', JSON.stringify({ state: { theme: 'dark' }, version: 0 }))
  })
  for (const path of ['/', '/films/dear-pyongyang', '/watchlist']) {
    expect(await shiftOf(page, path)).toBe(0)
  }
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('an address that has no page of its own never shows another’s', async ({ page }) => {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto('/?q=nothing-is-called-this', { waitUntil: 'commit' })
  await page.locator('#root article').first().waitFor({ state: 'attached' })
  await expect(page.locator('#root')).toBeHidden()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('one visit asks for ten files at most', async ({ page }) => {
  const files: string[] = []
  page.on('request', (request) => {
    if (!request.serviceWorker()) files.push(new URL(request.url()).pathname)
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(files.length).toBeLessThanOrEqual(10)
  expect(new Set(files).size).toBe(files.length)
})

test.describe('a start that fails', () => {
  test.use({ serviceWorkers: 'block' })

  for (const [name, answer] of [
    ['a script that is gone', { status: 404, body: 'Not found' }],
    ['a script that throws', { contentType: 'text/javascript', body: 'throw new Error("broken")' }],
    ['HTML in place of a script', { contentType: 'text/html', body: '<!doctype html>' }],
  ] as const) {
    test(`I5 ${name}: says so, and hands out the data`, async ({ page }) => {
      await page.goto('/')
      await page.evaluate(() => localStorage.setItem('rn1:film:defilada', '{"kept":1}'))
      await page.route('**/assets/app-*.js', (route) => route.fulfill(answer))
      await page.reload()
      const alert = page.getByRole('alert')
      await expect(alert).toContainText('could not start')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        alert.getByRole('button', { name: 'Download my data' }).click(),
      ])
      const stream = await download.createReadStream()
      const text = Buffer.concat(await stream.toArray()).toString()
      expect(JSON.parse(text)).toMatchObject({ keys: { 'rn1:film:defilada': '{"kept":1}' } })
      await page.unroute('**/assets/app-*.js')
      await alert.getByRole('button', { name: 'Try again' }).click()
      await expect(page.locator('html')).toHaveAttribute('data-started')
      await expect(page.getByText('could not start')).toBeHidden()
      expect(await page.evaluate(() => localStorage.getItem('rn1:film:defilada'))).toBe(
        '{"kept":1}',
      )
    })
  }
})
