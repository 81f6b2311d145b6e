import { expect, test } from '@playwright/test'
import { findViolations } from './axe.ts'
import { openApp } from './open-app.ts'

test.use({ serviceWorkers: 'block' })

test('I6 films, pages and commands by keyboard alone', async ({ page }) => {
  await openApp(page, '/stats')
  await expect(page.getByText('Ctrl K')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('films that help you understand')
  await expect(heading).toBeFocused()

  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search everything' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(search).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('디어 평양')
  await expect(palette.getByRole('status')).toHaveText('1 result')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Dear Pyongyang')
  await expect(heading).toBeFocused()

  await page.keyboard.press('w')
  await expect(page.getByRole('button', { name: 'Watched' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeFocused()
})

test('I6 keys are answered as soon as the page stands, and what is typed after them is kept', async ({
  page,
}) => {
  await openApp(page, '/')
  await expect(page.getByText('Ctrl K')).toBeHidden()
  await page.keyboard.type('/chapel')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('chapel')

  for (const [keys, name] of [
    ['?', 'Keyboard map'],
    ['Control+k', 'Search everything'],
  ] as const) {
    await openApp(page, '/films/defilada')
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
  }
})

test('I6 axe finds nothing in the palette and the keyboard map', async ({ page }) => {
  await openApp(page, '/settings')
  await expect(page.getByText('Ctrl K')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await page.keyboard.press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Search everything' })
      await expect(palette.getByRole('option').first()).toBeVisible()
      expect.soft(await findViolations(page), `${colorScheme} ${width}`).toEqual([])
      await page.keyboard.type('zzz')
      await expect(palette.getByRole('button', { name: 'Add a film' })).toBeVisible()
      if (width === 320) {
        expect.soft(await findViolations(page), `nothing, ${colorScheme}`).toEqual([])
      }
      await palette.getByRole('button', { name: 'Keyboard map' }).click()
      await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible()
      expect.soft(await findViolations(page), `map, ${colorScheme} ${width}`).toEqual([])
      const dialog = await page.getByRole('dialog').boundingBox()
      expect((dialog?.x ?? 0) + (dialog?.width ?? 0)).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
    }
  }
})
