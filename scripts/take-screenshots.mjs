/**
 * Takes the pictures of the README and the manifest: `npm run build`, then
 * `node scripts/take-screenshots.mjs`. What it writes, public/screenshots/*.png, is committed.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'

const stamp = (n) => `179500000000${n}-00000-pictures`
const field = (v) => ({ s: stamp(1), v })
const record = (f, note) =>
  JSON.stringify({ v: 1, f, n: note ? [{ s: stamp(2), t: note, p: [] }] : [] })

/** A reader half-way through the programme. */
const KEPT = {
  'rn1:film:defilada': record({ watched: field(true), rating: field(8), liked: field(true) }),
  'rn1:film:the-red-chapel': record(
    { watched: field(true), rating: field(7) },
    'Mrs Pak is the only one who is not acting, and nobody has told her that there is a play.\n\nWatch the second rehearsal again.',
  ),
  'rn1:film:dear-pyongyang': record({ watched: field(true), rating: field(10) }),
  'rn1:film:a-state-of-mind': record({ queued: field(true) }),
}

const PICTURES = [
  { name: 'catalogue-wide', path: '/', width: 1280, height: 800 },
  { name: 'catalogue-narrow', path: '/', width: 390, height: 844, scroll: 330 },
  {
    name: 'film-dark',
    path: '/films/the-red-chapel',
    width: 1280,
    height: 960,
    colorScheme: 'dark',
  },
]

const executablePath = process.env.CHROMIUM_PATH
const server = await preview({ preview: { port: 4178 }, logLevel: 'error' })
const browser = await chromium.launch({ ...(executablePath && { executablePath }) })
for (const { name, path, width, height, scroll = 0, colorScheme = 'light' } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    serviceWorkers: 'block',
  })
  await page.goto('http://localhost:4178/robots.txt')
  await page.evaluate((kept) => Object.assign(localStorage, kept), KEPT)
  await page.goto(`http://localhost:4178${path}`)
  await page.locator('html[data-started]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate((y) => scrollTo(0, y), scroll)
  await page.waitForTimeout(300)
  const file = new URL(`../public/screenshots/${name}.png`, import.meta.url)
  await page.screenshot({ path: fileURLToPath(file) })
  await page.close()
}
await browser.close()
await server.close()
