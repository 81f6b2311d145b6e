/**
 * Lighthouse, as on a phone, on the built app: `npm run build && npm run lighthouse [runs]`. Prints
 * the median of each figure. Not a check: times differ from machine to machine. Lighthouse is fetched
 * when it is used, since nothing else needs it.
 */
import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { preview } from 'vite'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
const PATHS = ['/', '/films/dear-pyongyang']
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]

const runs = Number(process.argv[2] ?? 5)
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

function measure(url, throttling) {
  const text = execFileSync(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--output=json',
      '--quiet',
      `--throttling-method=${throttling}`,
      `--chrome-flags=${FLAGS}`,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH ?? chromium.executablePath() },
    },
  )
  const { categories, audits } = JSON.parse(text)
  return {
    ...Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, score * 100]),
    ),
    ...Object.fromEntries(
      METRICS.map((id) => [audits[id].title, Number(audits[id].numericValue.toFixed(3))]),
    ),
  }
}

const server = await preview({ preview: { port: 4179 }, logLevel: 'error' })
for (const path of PATHS) {
  for (const throttling of ['simulate', 'devtools']) {
    const results = Array.from({ length: runs }, () =>
      measure(`http://localhost:4179${path}`, throttling),
    )
    const names = Object.keys(results[0])
    console.log(
      `${path}, throttling ${throttling === 'devtools' ? 'applied' : 'simulated'}, median of ${runs}`,
    )
    console.table(
      Object.fromEntries(
        names.map((name) => [name, median(results.map((result) => result[name]))]),
      ),
    )
  }
}
await server.close()
