import { expect, test } from '@playwright/test'
import { openApp } from './open-app.ts'

test.use({ serviceWorkers: 'block' })

test('a viewing is logged, looked up, edited and taken back by the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page
  await openApp(page, '/films/defilada')
  const log = page.getByRole('button', { name: 'Log a viewing' })
  await log.focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Log a viewing' })
  await expect(dialog.getByRole('radio', { name: /^Today/ })).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'Another day' })).toBeChecked()
  await keyboard.press('Tab')
  await expect(dialog.getByLabel('Day', { exact: true })).toBeFocused()
  await keyboard.type('05042019')
  await dialog.getByRole('slider', { name: 'Rating of this viewing' }).focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(log).toBeFocused()
  const viewings = page.getByRole('region', { name: 'Viewings' })
  await expect(viewings.getByRole('heading', { name: '4 May 2019' })).toBeVisible()

  await viewings.getByRole('button', { name: /^Edit/ }).press('Enter')
  const edited = page.getByRole('dialog', { name: 'Edit the viewing' })
  await edited.getByRole('textbox', { name: 'Remark' }).focus()
  await keyboard.type('not this')
  await keyboard.press('Escape')
  await expect(edited).toBeHidden()
  // The closed dialog goes a moment after it is hidden.
  await expect(viewings.getByText('not this')).toHaveCount(0)
  await expect(viewings.getByRole('button', { name: /^Edit/ })).toBeFocused()

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Diary' })
    .press('Enter')
  await page.getByRole('link', { name: 'Go to May 2019' }).press('Enter')
  await expect(page).toHaveURL('/diary?month=2019-05')
  await expect(
    page.getByRole('table', { name: /May 2019/ }).getByRole('link', { name: 'Defilada' }),
  ).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'List', exact: true }).press('Enter')
  await page.getByRole('button', { name: /^Remove Defilada/ }).press('Enter')
  await expect(page.getByText('Viewing of Defilada removed')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: '4 May 2019' })).toBeVisible()
})

test('the toast gives the focus on to Undo when its question is answered', async ({ page }) => {
  await openApp(page, '/')
  await page.getByRole('button', { name: 'Watched Defilada' }).press('Enter')
  await page.getByRole('button', { name: 'Another day' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Log a viewing' })
  await expect(dialog.getByLabel('Day', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.getByRole('button', { name: 'Yesterday' }).press('Enter')
  await expect(page.getByText(/^Viewing of Defilada logged/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
})

test('a day of many films, and a month, fit into 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await openApp(page, '/')
  for (const film of ['Defilada', 'The Red Chapel', 'Dear Pyongyang']) {
    await page.getByRole('button', { name: `Watched ${film}` }).click()
    await page.getByRole('button', { name: 'Today', exact: true }).click()
    await expect(page.getByText(`Viewing of ${film} logged`)).toBeVisible()
  }
  await page.goto('/diary')
  const links = page.getByRole('cell').getByRole('link')
  await expect(links).toHaveCount(3)
  for (const link of await links.all()) {
    const box = await link.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})

test('a viewing is logged from a card, and the focus is back on its button', async ({ page }) => {
  await openApp(page, '/')
  await page.getByRole('button', { name: 'Watched Defilada' }).press('Enter')
  const log = page.getByRole('button', { name: 'Log a viewing Defilada' })
  await log.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Log a viewing' })
  await dialog.getByRole('button', { name: 'Log the viewing' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(log).toBeFocused()
  await expect(page.getByText(/^Viewing of Defilada logged/)).toBeVisible()
})
