import { expect, type Page, test } from '@playwright/test'
import { openApp } from './open-app.ts'

const COUNT = 1000

async function openWithMany(page: Page, address: string) {
  await page.goto('/about')
  await page.evaluate((count) => {
    for (let at = 0; at < count; at++) {
      const s = `${1795000000000 + at}-00000-k3f9`
      const f = { own: { s, v: true }, 'own:title': { s, v: `Film ${at}` } }
      const id = `own-${String(at).padStart(12, '0')}`
      localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n: [] }))
    }
  }, COUNT)
  await openApp(page, address)
  await expect(page.getByText('Showing all 1,006.')).toBeVisible()
}

for (const address of ['/', '/watchlist']) {
  test(`of very many films few are in the page at ${address}, wherever it is scrolled`, async ({
    page,
  }) => {
    await openWithMany(page, address)
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share)
      await expect
        .poll(() => page.getByRole('article').filter({ visible: true }).count())
        .toBeGreaterThan(4)
      expect(await page.getByRole('article').count()).toBeLessThan(60)
    }
    await expect(page.getByRole('article', { name: 'Film 999' })).toBeInViewport()
  })
}

test('a film in focus stays in the page when it is scrolled away, and Tab goes on from it', async ({
  page,
}) => {
  await openWithMany(page, '/')
  const like = page.getByRole('button', { name: 'Like Defilada' })
  await like.focus()
  await page.evaluate(() => scrollTo(0, 60_000))
  await expect(page.getByRole('article', { name: 'Defilada' })).not.toBeInViewport()
  await expect(like).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('slider', { name: 'Rating Defilada' })).toBeFocused()
  await page.keyboard.press('Tab')
  const next = page.getByRole('link', { name: 'The Red Chapel' })
  await expect(next).toBeFocused()
  await expect(next).toBeInViewport()
})

test('by keyboard alone one comes from film to film, in their order', async ({ page }) => {
  await openWithMany(page, '/watchlist')
  await page
    .getByRole('article', { name: 'Defilada' })
    .getByRole('link', { name: 'Defilada' })
    .focus()
  const places: number[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() =>
      document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset'),
    )
    places.push(Number(place))
  }
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(new Set(places).size).toBeGreaterThan(8)
})
