import { expect, test } from '@playwright/test'
import { openApp } from './open-app.ts'

test.use({ serviceWorkers: 'block' })

/** The sizes of a file's pages, in points; Chromium packs the text of pages, but not what they are. */
const pageSizes = (pdf: Buffer) =>
  Array.from(pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g), (box) =>
    box.slice(1).map((length) => Math.round(Number(length))),
  )

test('a sheet is printed on the chosen paper, whole, numbered and alone', async ({ page }) => {
  await openApp(page, '/guide/print/films/defilada')
  for (const [paper, size] of [
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const) {
    // The choice is not on paper, and so not to be pressed while the page is as on paper.
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('radio', { name: paper, exact: true }).check()
    await page.emulateMedia({ media: 'print' })
    const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }))
    expect(sizes.length).toBeGreaterThanOrEqual(3)
    expect(sizes.length).toBeLessThanOrEqual(6)
    for (const printed of sizes) expect(printed).toEqual(size)
  }
  const rules = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules, (r) => r.cssText)),
  )
  expect(rules.join()).toContain('counter(page)')
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  // As wide as what lies between the margins of Letter.
  await page.setViewportSize({ width: 665, height: 900 })
  const faults = await page.locator('.print-sheets').evaluate((sheets) =>
    Array.from(sheets.querySelectorAll<HTMLElement>('*')).flatMap((element) => {
      const isSmall = parseFloat(getComputedStyle(element).fontSize) < (9.5 * 96) / 72 - 0.01
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      const isMark = element.closest('.sheet-marks, svg')
      return !isMark && (isSmall || isCut) ? element.outerHTML.slice(0, 80) : []
    }),
  )
  expect(faults).toEqual([])
})
