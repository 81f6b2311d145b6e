import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { readFilms } from './read-films.ts'

/** Tabs on until this is in focus; fails if the keyboard never gets there. */
async function tabTo(page: Page, name: string) {
  const focused = page.locator(':focus')
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const label = await focused.evaluate(
      (element) =>
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? (element.labels?.[0]?.textContent ?? '')
          : (element.textContent ?? '')),
    )
    if (label.trim().replace(/\s+/g, ' ') === name) return
  }
  throw new Error(`Tab never reaches ${name}`)
}

test('I6 the main journey by keyboard alone', async ({ page }) => {
  await openApp(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await tabTo(page, 'Search')
  await page.keyboard.type('gymnast')
  await expect(page.getByRole('article', { name: 'A State of Mind' })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('article')).toHaveCount(readFilms().length)

  await tabTo(page, 'Watched Defilada')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Watched Defilada' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await tabTo(page, 'Rating Defilada')
  const rating = page.getByRole('slider', { name: 'Rating Defilada' })
  for (let steps = 0; steps < 7; steps++) await page.keyboard.press('ArrowRight')
  await expect(rating).toHaveAttribute('aria-valuetext', '3.5 stars')
  await page.keyboard.press('ArrowLeft')
  await expect(rating).toHaveAttribute('aria-valuetext', '3 stars')
  await page.keyboard.press('Home')
  await expect(rating).toHaveAttribute('aria-valuetext', 'not rated')
  await page.keyboard.press('Control+z')
  await expect(rating).toHaveAttribute('aria-valuetext', '3 stars')

  await tabTo(page, 'A State of Mind')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A State of Mind')
  await tabTo(page, 'Note')
  await page.keyboard.type('By keyboard alone.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('By keyboard alone.')
})

test('I6 every place the keyboard goes to shows that it is there', async ({ page }) => {
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors })
    await openApp(page, '/films/defilada')
    for (let stop = 0; stop < 16; stop++) {
      await page.keyboard.press('Tab')
      const outline = await page.locator(':focus').evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      })
      expect(outline).toBeGreaterThanOrEqual(2)
    }
  }
})
