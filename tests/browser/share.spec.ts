import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'
import { expectNothingAmiss, watchPage } from './watch-page.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** In light and dark, narrow and wide: nothing is cut off, and axe finds nothing. */
async function expectNoBarrier(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      // Without movement, so that no colour is measured half-way.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: Axe }).axe.run(),
      )
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([])
      const isCut = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog')].some(
          (part) => part.scrollWidth > part.clientWidth,
        ),
      )
      expect.soft(isCut, `cut off at ${width} px`).toBe(false)
    }
  }
}

const stamp = (n: number) => `179500000000${n}-00000-other`
const KEPT = JSON.stringify({
  v: 1,
  f: {
    watched: { s: stamp(1), v: true },
    queued: { s: stamp(1), v: true },
    rating: { s: stamp(1), v: 7 },
    'view:a': { s: stamp(1), v: {} },
  },
  n: [{ s: stamp(2), t: 'Who held the camera? And for whom.', p: [] }],
})

test('what is shared and moved by a link is seen first, and merged in another browser', async ({
  page,
  browser,
}) => {
  const watched = await watchPage(page)
  await page.addInitScript((kept) => localStorage.setItem('rn1:film:defilada', kept), KEPT)
  await openApp(page, '/data')
  await page.evaluate(axeSource)

  await page.getByRole('button', { name: 'For Letterboxd…' }).click()
  await expect(page.getByRole('button', { name: 'Save letterboxd-watched.csv' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'For Letterboxd…' })).toBeFocused()

  await page.getByRole('button', { name: 'Share a list…' }).click()
  await expect(page.getByRole('img', { name: /^QR code that opens/ })).toBeVisible()
  const list = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Move to another device…' }).click()
  await expect(page.getByRole('img', { name: /^QR code that opens/ })).toBeVisible()
  const everything = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await expectNoBarrier(page)
  expectNothingAmiss(watched)

  const other = await browser.newContext()
  const phone = await other.newPage()
  await openApp(phone, list)
  await expect(phone.getByRole('heading', { level: 2 })).toHaveText('Films about North Korea')
  await expect(phone.getByText('3.5 stars')).toBeVisible()
  await phone.evaluate(axeSource)
  await expectNoBarrier(phone)
  await phone.goto(everything)
  await phone.getByRole('button', { name: 'See what it would change…' }).click()
  await expect(phone.getByText('Who held the camera? And for whom.')).toBeVisible()
  expect(await phone.evaluate(() => localStorage.getItem('rn1:film:defilada'))).toBeNull()
  await phone.getByRole('button', { name: 'Import 1 film' }).click()
  await expect(phone.getByText(/^Imported 1 film from the link/)).toBeVisible()
  await openApp(phone, '/films/defilada')
  await expect(phone.getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Who held the camera? And for whom.',
  )
  await other.close()
})

test('a picture of a film is drawn here, and saved as it is seen', async ({ page }) => {
  const watched = await watchPage(page)
  await page.addInitScript((kept) => localStorage.setItem('rn1:film:defilada', kept), KEPT)
  await openApp(page, '/films/defilada')
  await page.getByRole('button', { name: 'Make a picture…' }).click()
  await page.getByRole('button', { name: 'Take the first one of my note' }).click()
  const card = page.getByRole('img', {
    name: /Defilada.*3\.5 stars of 5\. “Who held the camera\?”/,
  })
  await expect(card).toBeVisible()
  await page.evaluate(axeSource)
  await expectNoBarrier(page)
  for (const [shape, size] of [
    ['Wide', [1200, 630]],
    ['Tall', [1080, 1350]],
  ] as const) {
    await page.getByRole('radio', { name: new RegExp(`^${shape}`) }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download picture' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('defilada.png')
    const png = readFileSync(await download.path())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size)
    // A poster and words, and no empty sheet.
    expect(png.length).toBeGreaterThan(10_000)
  }
  expectNothingAmiss(watched)
})
