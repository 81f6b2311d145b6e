import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name })

test('the browser’s own undo takes back what the toolbar wrote', async ({ page }) => {
  await openApp(page, '/films/defilada')
  await note(page).click()
  await page.keyboard.type('the camera')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+b')
  await expect(note(page)).toHaveValue('the **camera**')
  await tool(page, 'Quote').click()
  await expect(note(page)).toHaveValue('> the **camera**')
  await tool(page, 'Quote').click()
  await expect(note(page)).toHaveValue('the **camera**')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(note(page)).toHaveValue('the **camera**')
  await page.keyboard.press('Control+z')
  await expect(note(page)).toHaveValue('the camera')
  await page.keyboard.press('Control+Shift+z')
  await expect(note(page)).toHaveValue('the **camera**')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue('the **camera**')
})

test('a note is formatted, hidden and opened by keyboard alone', async ({ page }) => {
  await openApp(page, '/films/defilada')
  await note(page).focus()
  await page.keyboard.type('Nobody looks up')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Shift+Tab')
  await expect(tool(page, 'Bold')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tool(page, 'Spoiler')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note(page)).toBeFocused()
  await expect(note(page)).toHaveValue('||Nobody looks up||')
  const spoiler = page
    .getByRole('region', { name: 'Preview' })
    .getByRole('button', { name: 'Spoiler', expanded: false })
  await expect(spoiler).toBeVisible()
  await expect(page.getByText('Nobody looks up').and(page.locator('span'))).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(spoiler).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Nobody looks up')
})

test('on paper the note stands as it reads, and what is folded stays folded', async ({ page }) => {
  await openApp(page, '/films/defilada')
  await note(page).fill('# Aloud\n\nFirst ||hidden|| then ||shown||')
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('button', { name: 'Spoiler' }).last().click()
  await page.emulateMedia({ media: 'print' })
  await expect(preview.getByRole('heading', { name: 'Aloud' })).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Spoiler' }).first()).toBeVisible()
  await expect(preview).toContainText('shown')
  await expect(preview).not.toContainText('hidden')
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeHidden()
  await expect(page.getByRole('toolbar')).toBeHidden()
  await expect(note(page)).toBeHidden()
})

test('H2 a hostile note fetches nothing, and breaks no policy', async ({ page }) => {
  const watched = await watchPage(page)
  await openApp(page, '/films/defilada')
  await note(page).fill(
    '![x](https://evil.example/a.png) <img src=https://evil.example/b.png onerror=alert(1)>\n\n' +
      '[x](javascript:alert(1)) <script>alert(1)</script> <style>*{display:none}</style>',
  )
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('link')).toHaveCount(1)
  expectNothingAmiss(watched)
})
