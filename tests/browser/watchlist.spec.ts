import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'

test.use({ serviceWorkers: 'block' })

const PLACES = { defilada: 'a0', 'the-red-chapel': 'a1', 'dear-pyongyang': 'a2' }

/** The watchlist with three films queued: Defilada, The Red Chapel, Dear Pyongyang. */
async function openQueue(page: Page) {
  await page.goto('/robots.txt')
  await page.evaluate((places) => {
    const s = '1795000000001-00000-other'
    for (const [id, place] of Object.entries(places)) {
      const f = { queued: { s, v: true }, place: { s, v: place } }
      localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n: [] }))
    }
  }, PLACES)
  await openApp(page, '/watchlist')
}

const queue = (page: Page) =>
  page
    .getByRole('region', { name: 'Queue' })
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Tabs on, or back, until the control of this name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab') {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim()
    })
    if (focused === name) return
  }
  throw new Error(`${key} never reaches ${name}`)
}

test('I6 the queue is put in order, and films changed together, by keyboard alone', async ({
  page,
}) => {
  await openQueue(page)
  await tabTo(page, 'Move Dear Pyongyang')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(button(page, 'Move Dear Pyongyang')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('Dear Pyongyang, position 1 of 3')).toBeVisible()
  expect(await queue(page)).toEqual(['Dear Pyongyang', 'Defilada', 'The Red Chapel'])

  await tabTo(page, 'Move down Dear Pyongyang')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Move down Dear Pyongyang')).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await queue(page)).toEqual(['Defilada', 'The Red Chapel', 'Dear Pyongyang'])
  await expect(button(page, 'Move down Dear Pyongyang')).toBeInViewport()

  await page.keyboard.press('Control+z')
  await expect.poll(() => queue(page)).toEqual(['Defilada', 'Dear Pyongyang', 'The Red Chapel'])

  await tabTo(page, 'Queue The Red Chapel')
  await page.keyboard.press('Space')
  await expect(button(page, 'Queue The Red Chapel')).toBeFocused()
  await expect(button(page, 'Queue The Red Chapel')).toBeInViewport()
  expect(await queue(page)).toEqual(['Defilada', 'Dear Pyongyang'])

  await tabTo(page, 'Select', 'Shift+Tab')
  await page.keyboard.press('Space')
  await tabTo(page, 'Dear Pyongyang')
  await expect(page.getByRole('checkbox', { name: 'Dear Pyongyang' })).toBeFocused()
  await page.keyboard.press('Space')
  await tabTo(page, 'A State of Mind')
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('4 films selected')).toBeVisible()
  await tabTo(page, 'Watched', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('4 films marked watched')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^None yet\. A film that is in your queue/)).toBeVisible()
})

test('I6 in a long queue a film sent to its end, or carried there, takes the view along', async ({
  page,
}) => {
  await page.goto('/robots.txt')
  await page.evaluate(() => {
    const s = '1795000000001-00000-other'
    for (let at = 100; at < 400; at++) {
      const title = `Film ${at}${at % 3 === 0 ? ' with a long title'.repeat(9) : ''}`
      const values = { own: true, 'own:title': title, queued: true, place: `a${at}V` }
      const f = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { s, v }]))
      localStorage.setItem(`rn1:film:own-${at}`, JSON.stringify({ v: 1, f, n: [] }))
    }
  })
  await openApp(page, '/watchlist')
  await expect(page.getByText(/^Showing all 300\./)).toBeVisible()
  const second = button(page, 'Move Film 101')
  await second.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(second).toBeFocused()
  await expect(second).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(second).toBeInViewport({ ratio: 1 })
  const bottom = button(page, 'Move to bottom Film 101')
  await bottom.press('Enter')
  await expect(page.getByText('Film 101, position 300 of 300').first()).toBeAttached()
  await expect(bottom).toBeInViewport({ ratio: 1 })
})

async function dragHandle(page: Page, title: string, onto: string, part: number) {
  const handle = await button(page, `Move ${title}`).boundingBox()
  const row = await page.getByRole('article', { name: onto }).boundingBox()
  if (!handle || !row) throw new Error('nothing to drag')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  const target = row.y + row.height * part
  await page.mouse.move(row.x + 90, target - 8, { steps: 8 })
  await page.mouse.move(row.x + 90, target, { steps: 4 })
}

test('the queue is put in order by dragging, and a line shows where', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1200 })
  await openQueue(page)
  const rows = page.getByRole('region', { name: 'Queue' }).getByRole('article')
  await expect(rows.first()).toHaveAttribute('draggable', 'true')

  await dragHandle(page, 'Defilada', 'Dear Pyongyang', 0.8)
  await expect(rows.last()).toHaveAttribute('data-drop', 'after')
  await page.mouse.up()
  await expect.poll(() => queue(page)).toEqual(['The Red Chapel', 'Dear Pyongyang', 'Defilada'])
  await expect(page.locator('[data-drop], [data-dragged]')).toHaveCount(0)
  await expect(page.getByText('Defilada, position 3 of 3')).toBeVisible()

  await dragHandle(page, 'Dear Pyongyang', 'The Red Chapel', 0.2)
  await page.mouse.up()
  await expect.poll(() => queue(page)).toEqual(['Dear Pyongyang', 'The Red Chapel', 'Defilada'])
  await page.reload()
  await expect.poll(() => queue(page)).toEqual(['Dear Pyongyang', 'The Red Chapel', 'Defilada'])
})
