import { expect, test, type Page } from '@playwright/test'

test.use({ serviceWorkers: 'block' })

/** The page as a slow network has it for a while: readable, and its scripts still on their way. */
async function openSlowly(page: Page, path: string): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return letThrough
}

test('B5 a note begun before the app has started is kept, with the focus in it', async ({
  page,
}) => {
  const start = await openSlowly(page, '/films/defilada')
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.focus()
  await page.keyboard.type('Before anything ran')
  await page.getByRole('button', { name: 'Watched' }).click()
  await note.focus()
  start()
  await expect(page.locator('html')).toHaveAttribute('data-started')
  await expect(note).toHaveValue('Before anything ran')
  await expect(note).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(', and after')
  await page.reload()
  await expect(note).toHaveValue('Before anything ran, and after')
  await expect(page.getByRole('button', { name: 'Watched' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('B5 the focus stays in the field that had it when the app starts', async ({ page }) => {
  const start = await openSlowly(page, '/films/defilada')
  await page.getByRole('textbox', { name: 'Note' }).focus()
  start()
  await expect(page.locator('html')).toHaveAttribute('data-started')
  await page.keyboard.type('not a letter lost')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('not a letter lost')
})

test('a search and a rating begun before the app has started are taken over', async ({ page }) => {
  const start = await openSlowly(page, '/')
  await page.getByRole('slider', { name: 'Rating Defilada' }).fill('7')
  await page.getByRole('button', { name: 'Like The Red Chapel' }).click()
  await page.getByRole('searchbox').fill('brugger')
  start()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('searchbox')).toHaveValue('brugger')
  await expect(page).toHaveURL(/\?q=brugger$/)
  await page.getByRole('searchbox').fill('')
  await expect(page.getByRole('slider', { name: 'Rating Defilada' })).toHaveAttribute(
    'aria-valuetext',
    '3.5 stars',
  )
  await expect(page.getByRole('button', { name: 'Like The Red Chapel' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
