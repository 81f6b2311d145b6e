import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { findViolations, OF_COLOURS } from './axe.ts'
import { openApp } from './open-app.ts'

const PAGES = [
  '/guide',
  '/guide/time-line',
  '/guide/camera',
  '/guide/themes',
  '/guide/themes/propaganda',
  '/guide/places',
  '/guide/glossary',
  '/guide/unknown',
  '/guide/sources',
  '/guide/print/log',
]

test.use({ serviceWorkers: 'block' })

for (const path of PAGES) {
  test(`I6 axe finds nothing on ${path}, and nothing is cut off`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openApp(page, path)
    await expect(page.getByRole('navigation', { name: 'Guide' })).toBeVisible()
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await page.setViewportSize({ width: 320, height: 800 })
    expect.soft(await findViolations(page), 'light, 320').toEqual([])
    expect.soft(await overflow(), 'wider than 320').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await findViolations(page, OF_COLOURS), 'dark, 1280').toEqual([])
    expect.soft(await overflow(), 'wider than 1280').toBeLessThanOrEqual(0)
  })
}

test('I6 the map is used by keyboard, and its points are large enough for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await openApp(page, '/guide/places')
  const map = page.getByRole('group', { name: /^Places in Pyongyang/ })
  for (const point of await map.getByRole('link').all()) {
    const box = await point.locator('.map-disc').boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(23.9)
  }
  await map.getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  const point = map.getByRole('link').nth(1)
  await expect(point).toBeFocused()
  await page.keyboard.press('Enter')
  const id = (await point.getAttribute('href'))?.slice(1) ?? ''
  await expect(page.locator(`[id="${id}"]`)).toBeFocused()
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('I6 a term explains itself beside its words and moves nothing, and leads to its entry', async ({
  page,
}) => {
  await openApp(page, '/films/dear-pyongyang')
  const term = page.getByRole('button', { name: 'Jeju' }).first()
  const section = page.getByRole('region', { name: 'What you will see' })
  await expect(term).toBeVisible()
  await term.focus()
  const before = await section.boundingBox()
  await page.keyboard.press('Enter')
  const note = page.getByRole('note')
  await expect(note).toBeInViewport({ ratio: 1 })
  expect(await section.boundingBox()).toEqual(before)
  await page.keyboard.press('Tab')
  await expect(note.getByRole('link', { name: 'In the glossary' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await note.getByRole('link', { name: 'In the glossary' }).click()
  await expect(page.locator('#jeju-uprising')).toBeFocused()
  await expect(page.locator('#jeju-uprising')).toBeInViewport()
  await page.reload()
  await expect(page.locator('#jeju-uprising')).toBeFocused()
})

test('C9 a plan becomes a calendar file that has the evenings as they were chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await openApp(page, '/guide/plan/one-evening')
  await page.getByLabel('First day').fill('2024-03-10')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await expect(page.getByLabel('Date of Defilada')).toHaveValue('2024-03-10')
  expect(await findViolations(page)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Keep this plan' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Save for a calendar/ }).click()
  // The library is not whole in the build: its file must be.
  const file = readFileSync(await (await saving).path(), 'utf8')
  expect(file.match(/^(?:BEGIN|SUMMARY|DTSTART|DURATION|END):.*(?=\r\n)/gm)).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:Defilada',
    'DTSTART:20240310T023000',
    'DURATION:PT65M',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:A State of Mind',
    'DTSTART:20240310T035000',
    'DURATION:PT93M',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})
