import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

test('everything is as it was when the browser is closed and opened offline', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'reel-north-profile-'))
  const openBrowser = async () =>
    chromium.launchPersistentContext(profile, {
      ...(await findBrowser()),
      ...(baseURL !== undefined && { baseURL }),
    })
  try {
    const first = await openBrowser()
    const page = await first.newPage()
    await openApp(page, '/')
    await page.getByRole('button', { name: 'Watched Dear Pyongyang' }).click()
    const stars = page.getByRole('slider', { name: 'Rating The Red Chapel' })
    const box = await stars.boundingBox()
    if (!box) throw new Error('the stars have no place')
    // Eleven half stars wide, the first of them for "not rated": the seventh half star of the rest.
    await page.mouse.click(box.x + (box.width * 7.5) / 11, box.y + box.height / 2)
    await expect(stars).toHaveAttribute('aria-valuetext', '3.5 stars')
    await page.getByRole('link', { name: 'A State of Mind', exact: true }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Nobody in the card section looks up.')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await first.close()

    const second = await openBrowser()
    await second.setOffline(true)
    const again = await second.newPage()
    const watched = await watchPage(again)
    await openApp(again, '/')
    await expect(again.getByRole('button', { name: 'Watched Dear Pyongyang' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(again.getByRole('slider', { name: 'Rating The Red Chapel' })).toHaveAttribute(
      'aria-valuetext',
      '3.5 stars',
    )
    await again.getByRole('link', { name: 'A State of Mind', exact: true }).click()
    await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue(
      'Nobody in the card section looks up.',
    )
    expectNothingAmiss(watched)
    await second.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a touch on the stars sets the half star it meets, and before them clears', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 320, height: 700 },
    ...(baseURL !== undefined && { baseURL }),
  })
  const page = await context.newPage()
  await openApp(page, '/films/defilada')
  const stars = page.getByRole('slider', { name: 'Rating' })
  await stars.scrollIntoViewIfNeeded()
  for (const [halfStars, words] of [
    [1, '0.5 stars'],
    [2, '1 star'],
    [9, '4.5 stars'],
    [10, '5 stars'],
    [0, 'not rated'],
  ] as const) {
    const box = await stars.boundingBox()
    if (!box) throw new Error('the stars have no place')
    await page.touchscreen.tap(box.x + (box.width * (halfStars + 0.5)) / 11, box.y + box.height / 2)
    await expect(stars).toHaveAttribute('aria-valuetext', words)
  }
  await context.close()
})
