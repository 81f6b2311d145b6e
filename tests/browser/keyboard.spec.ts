import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { readFilms } from './read-films.ts'

/** Tabs on until this is in focus, past the end of the page if need be; fails if it never gets there. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      const text = isField ? element.labels?.[0]?.textContent : element.textContent
      return element.getAttribute('aria-label') ?? text ?? ''
    })
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
  // Until the change is told of, the keys are the browser's own.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
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

/** What is kept on a film, by its id or the beginning of it: the values of its fields, and its texts. */
const readKept = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const key = Object.keys(localStorage).find((name) => name.startsWith(`rn1:film:${wanted}`))
    const { f, n } = JSON.parse(localStorage.getItem(key ?? '') ?? '{"f":{},"n":[]}') as {
      f: Record<string, { v: unknown }>
      n: { t: string }[]
    }
    const values = Object.entries(f).map(([name, { v }]) => [name.replace(/^view:.*/, 'view'), v])
    return { ...Object.fromEntries(values), texts: n.map(({ t }) => t) }
  }, id)

test('I6 a watchlist is lived in by keyboard alone, from an own film to its figures', async ({
  page,
}) => {
  test.setTimeout(60_000)
  const { keyboard } = page
  const heading = page.getByRole('heading', { level: 1 })
  await openApp(page, '/watchlist')
  await expect(page.getByText('Ctrl K')).toBeVisible()

  // A film of one's own, in the queue with another one, before it.
  await tabTo(page, 'Add a film')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a film' })).toBeVisible()
  await keyboard.type('Pulgasari')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await tabTo(page, 'Queue Pulgasari')
  await keyboard.press('Space')
  await tabTo(page, 'Defilada')
  await keyboard.press('q')
  await expect(page.getByRole('region', { name: 'Queue' }).getByRole('article')).toHaveCount(2)
  await page.getByRole('heading', { level: 1 }).evaluate(() => document.body.focus())
  await tabTo(page, 'Move Defilada')
  await keyboard.press('Space')
  await keyboard.press('Home')
  await keyboard.press('Space')
  await expect(
    page.getByRole('region', { name: 'Queue' }).getByRole('article').first(),
  ).toContainText('Defilada')

  // Marked together, and that taken back.
  await tabTo(page, 'Select')
  await keyboard.press('Space')
  await tabTo(page, 'Defilada')
  await keyboard.press('Space')
  await tabTo(page, 'Pulgasari')
  await keyboard.press('Shift+Space')
  await keyboard.press('u')
  await tabTo(page, 'Like')
  await keyboard.press('Enter')
  expect(await readKept(page, 'own-')).toMatchObject({ liked: true })
  await keyboard.press('Control+z')
  expect(await readKept(page, 'own-')).toMatchObject({ liked: false })

  // Its page by the palette: a first thought, a viewing from the toast, a tag, a note.
  await keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search everything' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await keyboard.type('pulgasari')
  await keyboard.press('Enter')
  await expect(heading).toHaveText('Pulgasari')
  await tabTo(page, 'What I believe now, and what I expect to see')
  await keyboard.type('A monster.')
  await keyboard.press('Tab')
  await keyboard.press('w')
  await keyboard.press('u')
  await tabTo(page, 'Today')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^What I believed before/ })).toHaveValue(
    'A monster.',
  )
  await keyboard.press('n')
  await keyboard.type('Rice, and ')
  await keyboard.press('Control+b')
  await keyboard.type('iron')
  await tabTo(page, 'Add tags')
  await keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await keyboard.type('monsters')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.press('8')
  await expect
    .poll(() => readKept(page, 'own-'))
    .toMatchObject({
      watched: true,
      queued: true,
      'tag:monsters': true,
      view: { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      texts: ['A monster.', 'Rice, and **iron**'],
    })

  // Found by its tag, under a name of one's own.
  await tabTo(page, 'monsters')
  await keyboard.press('Enter')
  await expect(page.getByText(/^1 of \d+ films$/)).toBeVisible()
  await tabTo(page, 'Save view')
  await keyboard.press('Enter')
  await keyboard.type('Monsters')
  await keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Monsters', exact: true })).toBeVisible()

  // In the diary and the figures, and where all keys stand.
  await keyboard.press('g')
  await keyboard.press('d')
  await expect(heading).toHaveText('Diary')
  await expect(page.getByRole('link', { name: 'Pulgasari' })).toBeVisible()
  await keyboard.press('g')
  await keyboard.press('s')
  await expect(heading).toHaveText('Stats')
  await tabTo(page, 'Show as table: Viewings over time')
  await keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Viewings over time' })).toBeVisible()
  await keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(
    page.getByRole('button', { name: 'Show as table: Viewings over time' }),
  ).toBeFocused()
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

test('I6 nothing that has the focus is behind the notice of a change, enlarged four times', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openApp(page, '/')
  await page.getByRole('button', { name: 'Watched Defilada' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    const below = await page.evaluate(() => {
      const notice = document.querySelector('.toast')
      const top = notice?.getBoundingClientRect().top ?? Infinity
      const { activeElement: focused } = document
      const isBehind = (focused?.getBoundingClientRect().bottom ?? 0) > top
      return isBehind && !notice?.contains(focused) ? focused?.outerHTML : undefined
    })
    expect(below).toBeUndefined()
  }
})
