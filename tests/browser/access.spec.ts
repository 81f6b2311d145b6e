import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { openApp } from './open-app.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Axe = {
  run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** Each rule broken, with the elements that break it. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const stamp = (n: number) => `179500000000${n}-00000-other`

/** A film with everything: marks, a rating, and a note written in two places. */
const FULL = JSON.stringify({
  v: 1,
  f: {
    watched: { s: stamp(1), v: true },
    queued: { s: stamp(1), v: true },
    liked: { s: stamp(1), v: true },
    rating: { s: stamp(1), v: 7 },
    'view:a': { s: stamp(1), v: { on: '2026-11-22', rating: 7 } },
    'view:b': { s: stamp(1), v: { on: '2026-11-02' } },
    'view:c': { s: stamp(1), v: {} },
  },
  n: [
    { s: stamp(2), t: 'One text', p: [] },
    { s: stamp(3), t: 'and another', p: [] },
    { s: stamp(4), t: 'A remark', p: [], k: 'view:a:remark' },
    { s: stamp(5), t: 'What I believed', p: [], k: 'view:a:before' },
    { s: stamp(6), t: 'What I believe', p: [], k: 'view:a:after' },
    { s: stamp(7), t: 'and elsewhere', p: [], k: 'view:a:after' },
    { s: stamp(8), t: 'Before the next', p: [], k: 'view:d:before' },
  ],
})

/** A note with all that Markdown can do here. */
const WRITTEN = JSON.stringify({
  v: 1,
  f: {},
  n: [
    {
      s: stamp(4),
      t: [
        '# One\n\n### Two\n\nA *word*, a **strong** one, ~~none~~, `code` and ||the *end*||.',
        '- a\n  1. b\n- [x] seen\n- [ ] again\n\n> quoted ||too||\n\n---',
        '[a link](https://example.org) ![a still](https://example.org/a.png) [no](http://x.example)',
        '```\ncode\n```\n\n<b>no tag</b>\n\n# مرحبا\n\n' + 'long'.repeat(60),
      ].join('\n\n'),
      p: [],
    },
  ],
})

/** What is kept in the browser before each page is opened. */
const STATES: Record<string, Record<string, string>> = {
  empty: {},
  full: { 'rn1:film:the-red-chapel': FULL, 'rn1:film:film-that-left': FULL },
  written: { 'rn1:film:the-red-chapel': WRITTEN },
  troubled: { 'rn1:film:defilada': '{oops', 'rn1:film:the-red-chapel': FULL },
}

async function openSpoiler(page: Page, path: string) {
  if (path !== '/films/the-red-chapel') return
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('button', { name: 'Spoiler' }).first().click()
  await expect(preview.getByText('the end')).toBeVisible()
}

const PAGES = [
  '/',
  '/?q=nothing-is-called-this',
  '/films/the-red-chapel',
  '/watchlist',
  '/diary?month=2026-11',
  '/diary?month=2026-11&view=list',
  '/diary?month=2020-01',
  '/stats',
  '/data',
  '/settings',
  '/about',
  '/nope',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, serviceWorkers: 'block' })

      for (const [state, kept] of Object.entries(STATES)) {
        test(`I6 axe finds nothing, and nothing is cut off: ${state}`, async ({ page }) => {
          await page.goto('/robots.txt')
          for (const path of PAGES) {
            await page.evaluate((texts) => {
              localStorage.clear()
              for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text)
            }, kept)
            await openApp(page, path)
            if (state === 'full' && path === '/') {
              await page.getByRole('button', { name: 'Like Defilada' }).click()
            }
            if (state === 'written') await openSpoiler(page, path)
            expect.soft(await findViolations(page), path).toEqual([])
            if (state === 'full' && path === '/films/the-red-chapel') {
              await page.getByRole('button', { name: 'Log a viewing' }).click()
              await page.getByRole('radio', { name: 'Another day' }).check()
              await page.getByRole('button', { name: 'Log the viewing' }).click()
              await expect(page.getByText('Give the whole date')).toBeVisible()
              expect.soft(await findViolations(page), 'the dialog of a viewing').toEqual([])
            }
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            )
            expect.soft(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0)
          }
        })
      }
    })
  }
}

test('I6 nothing moves for those who asked for no movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openApp(page, '/')
  await page.getByRole('link', { name: 'Defilada', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
  const running = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  )
  expect(running).toBe(0)
})

test('I6 targets are 24 pixels or more', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await openApp(page, '/')
  for (const control of await page.locator('button, select, input, .nav a, .themes a').all()) {
    const box = await control.boundingBox()
    if (!box) continue
    expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(23.9)
  }
})
