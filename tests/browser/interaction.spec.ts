import { expect, test } from '@playwright/test'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } })

  test('a thumb that scrolls over the stars rates nothing', async ({ page }) => {
    await openApp(page, '/')
    const stars = page.getByRole('slider', { name: 'Rating Defilada' })
    await stars.scrollIntoViewIfNeeded()
    const box = await stars.boundingBox()
    if (!box) throw new Error('the stars have no place')
    const from = { x: box.x + box.width * 0.6, y: box.y + box.height / 2 }
    const before = await page.evaluate(() => scrollY)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y: from.y - up }],
      })
    await touch('touchStart', 0)
    for (let up = 10; up <= 200; up += 10) await touch('touchMove', up)
    await touch('touchEnd', 0)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50)
    await expect(stars).toHaveAttribute('aria-valuetext', 'not rated')
    expect(await page.evaluate(() => localStorage.getItem('rn1:film:defilada'))).toBeNull()
  })
})

test('a drag over the stars is one change', async ({ page }) => {
  await openApp(page, '/')
  const stars = page.getByRole('slider', { name: 'Rating Defilada' })
  await stars.scrollIntoViewIfNeeded()
  const box = await stars.boundingBox()
  if (!box) throw new Error('the stars have no place')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.2, y)
  await page.mouse.down()
  for (const share of [0.4, 0.6, 0.8, 0.99]) await page.mouse.move(box.x + box.width * share, y)
  await page.mouse.up()
  await expect(stars).toHaveAttribute('aria-valuetext', '5 stars')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(stars).toHaveAttribute('aria-valuetext', 'not rated')
})

test('sorted by rating, a click on the stars sets what it meets and moves nothing away', async ({
  page,
}) => {
  await openApp(page, '/?sort=rating')
  const stars = page.getByRole('slider', { name: 'Rating Meet in Pyongyang' })
  await stars.scrollIntoViewIfNeeded()
  const box = await stars.boundingBox()
  if (!box) throw new Error('the stars have no place')
  await page.mouse.click(box.x + (box.width * 7.5) / 11, box.y + box.height / 2)
  await expect(stars).toHaveAttribute('aria-valuetext', '3.5 stars')
  await expect(stars).toBeFocused()
  expect(await stars.boundingBox()).toEqual(box)
  await page.getByRole('searchbox').click()
  await expect(page.getByRole('article').first()).toHaveAccessibleName('Meet in Pyongyang')
})

test('each page begins at its heading, and going to and fro quickly is no error', async ({
  page,
}) => {
  const watched = await watchPage(page)
  await openApp(page, '/')
  await page.getByRole('link', { name: 'Defilada', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Defilada' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: /films that help/ })).toBeFocused()
  for (let times = 0; times < 4; times++) {
    await page
      .getByRole('link', { name: 'The Red Chapel', exact: true })
      .click({ noWaitAfter: true })
    await page.evaluate(() => setTimeout(() => history.back(), 20))
    await page.waitForTimeout(150)
    await expect(page.getByRole('heading', { level: 1, name: /films that help/ })).toBeVisible()
  }
  expectNothingAmiss(watched)
})

test('in forced colours a mark that is set looks other than one that is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openApp(page, '/')
  await page.getByRole('button', { name: 'Watched Defilada' }).click()
  const background = (name: string) =>
    page
      .getByRole('button', { name })
      .evaluate((button) => getComputedStyle(button).backgroundColor)
  await page.mouse.move(0, 0)
  expect(await background('Watched Defilada')).not.toBe(await background('Watched The Red Chapel'))
})

test('on paper the note stands as text, and what was not set does not', async ({ page }) => {
  await openApp(page, '/films/defilada')
  await page.getByRole('textbox', { name: 'Note' }).fill('For the handout.')
  await page.getByRole('button', { name: 'Watched' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('For the handout.').and(page.locator('p'))).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Watched' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Like' })).toBeHidden()
  await expect(page.getByText('not rated')).toBeHidden()
})
