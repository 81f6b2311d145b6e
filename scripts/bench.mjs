/**
 * How the app does as a collection grows: `npm run bench [sizes]`, such as `npm run bench 6,1000`.
 * Builds, prints the table of bytes, then opens the real pages with so many films and prints what a
 * start, a click and a key in the search take, on a processor slowed four times where it says 4×.
 * Not a check: times differ from machine to machine, and a busy one is slow. Compare within one run,
 * or by the processor time of the page's main thread, which other work on the machine hardly changes.
 */
import { build, preview, runnerImport } from 'vite'
import { chromium } from '@playwright/test'

const SIZES = (process.argv[2] ?? '6,1000,10000').split(',').map(Number)
const CATALOGUE = 6
const [STARTS, CLICKS, SLOWED] = [5, 40, 4]
const TYPED = 'river of night'
const PORT = Number(process.env.PORT ?? 4181)
const HOME = `http://localhost:${PORT}`

const sorted = (values) => values.toSorted((a, b) => a - b)
const median = (values) => sorted(values)[Math.floor(values.length / 2)]
const p95 = (values) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))]

/** In the page, before anything of the app: what it writes, and how long it takes to answer. */
function watch() {
  const seen = (window.bench = { local: 0, copied: 0, answers: new Map() })
  const count = (Store, method, note) => {
    const original = Store.prototype[method]
    Store.prototype[method] = function (...values) {
      note(...values)
      return original.apply(this, values)
    }
  }
  count(Storage, 'setItem', (key, value) => (seen.local += key.length + value.length))
  count(IDBObjectStore, 'put', (value) => (seen.copied += JSON.stringify(value).length))
  new PerformanceObserver((list) => {
    for (const { name, interactionId: id, duration } of list.getEntries()) {
      // Nothing here answers to a key let go; with nothing to paint, some 190 ms stand for it.
      if (id && name !== 'keyup')
        seen.answers.set(id, Math.max(duration, seen.answers.get(id) ?? 0))
    }
  }).observe({ type: 'event', durationThreshold: 16 })
}

/** In the page: films of one's own, with what people keep on films; the words of some are often the same. */
function keepFilms(count) {
  const words = 'river night moon parade house letter two sisters dance game mind of'.split(' ')
  const pick = (at, step) => words[(at * step + Math.floor(at / words.length)) % words.length]
  for (let at = 0; at < count; at++) {
    const s = `${1795000000000 + at}-00000-bench`
    const values = {
      own: true,
      'own:title': `The ${pick(at, 5)} ${pick(at, 7)} ${pick(at, 11)} ${at}`,
      'own:year': 1930 + (at % 95),
      'own:minutes': 60 + (at % 90),
      'own:directors': [`${pick(at, 3)} ${pick(at, 2)}son`],
      'own:countries': [['KP', 'KR', 'JP', 'FR'][at % 4]],
      ...(at % 2 === 0 && { watched: true }),
      ...(at % 3 === 0 && { rating: 1 + (at % 10) }),
    }
    const f = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { s, v }]))
    const n = at % 10 === 0 ? [{ s, t: `Seen with ${pick(at, 5)}.`, p: [] }] : []
    const id = `own-${at.toString(36).padStart(12, '0')}`
    localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n }))
  }
}

/** In the page: the second copy has every film, and the page has nothing left to do. */
async function isCopied(count) {
  // Opening one that is not there would make an empty one.
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === 'reel-north')) return false
  const open = indexedDB.open('reel-north')
  const database = await new Promise((resolve) => (open.onsuccess = () => resolve(open.result)))
  const request = database.transaction('records').objectStore('records').count()
  const copied = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
  database.close()
  return copied >= count
}

const settle = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestIdleCallback(() => setTimeout(resolve, 60), { timeout: 3000 }),
      ),
  )

/** A session with the page's browser tools, by the clock of the main thread. */
async function openTools(page) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return tools
}

async function readMetric(tools, wanted) {
  const { metrics } = await tools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted).value
}

const readWorkMs = async (tools) => (await readMetric(tools, 'TaskDuration')) * 1000

async function open(page, path) {
  await page.goto(HOME + path, { waitUntil: 'commit' })
  await page.waitForSelector('[data-started] article')
  return page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      ),
  )
}

async function measureStart(context, path) {
  const [times, work] = [[], []]
  for (let at = 0; at < STARTS; at++) {
    const page = await context.newPage()
    const tools = await openTools(page)
    times.push(await open(page, path))
    work.push(await readWorkMs(tools))
    await settle(page)
    await page.close()
  }
  return { time: median(times), work: median(work) }
}

/**
 * How long each of these took to be answered and painted, slowed; what no frame was late for counts
 * as 8 ms. And what each took of the processor, not slowed, less what the measuring takes.
 */
async function measureAnswers(page, tools, acts) {
  const work = []
  const nothing = { act: () => {} }
  for (const { prepare, act } of [nothing, nothing, nothing, ...acts]) {
    await prepare?.()
    const before = await readWorkMs(tools)
    await act()
    await settle(page)
    work.push((await readWorkMs(tools)) - before)
  }
  const idle = median(work.splice(0, 3))
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  const times = []
  for (const { prepare, act } of acts) {
    await prepare?.()
    await page.evaluate(() => bench.answers.clear())
    await act()
    await settle(page)
    times.push(Math.max(8, ...(await page.evaluate(() => [...bench.answers.values()]))))
  }
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { p95: p95(times), work: Math.max(0, median(work) - idle) }
}

async function measurePage(context, path) {
  const start = await measureStart(context, path)
  const page = await context.newPage()
  const tools = await openTools(page)
  await open(page, path)
  await page.waitForTimeout(1000)
  await settle(page)
  await tools.send('HeapProfiler.collectGarbage')
  const heap = await readMetric(tools, 'JSHeapUsedSize')
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const likes = page.getByRole('button', { name: /^Like / })
  // The pointer is there before it presses, as a hand is: what moving it takes is no part of the answer.
  const like = (at) => ({
    prepare: async () => {
      await likes.nth(at % 4).hover()
      await settle(page)
    },
    act: async () => {
      await page.mouse.down()
      await page.mouse.up()
    },
  })
  await likes.first().click()
  await page.waitForTimeout(1500)
  await page.evaluate(() => (bench.local = bench.copied = 0))
  const click = await measureAnswers(
    page,
    tools,
    Array.from({ length: CLICKS }, (_, at) => like(at)),
  )
  await page.waitForTimeout(1500)
  const [local, copied] = await page.evaluate(() => [bench.local, bench.copied])
  const search = page.getByRole('searchbox')
  let key
  if (await search.count()) {
    await search.click()
    await settle(page)
    const press = (letter) => ({
      act: () => page.keyboard.press(letter === ' ' ? 'Space' : letter),
    })
    key = await measureAnswers(page, tools, Array.from(TYPED, press))
  }
  await page.close()
  return {
    'start, ms': Math.round(start.time),
    'start work': Math.round(start.work),
    'click p95 4×': click.p95,
    'click work': Number(click.work.toFixed(1)),
    'key p95 4×': key?.p95 ?? '',
    'key work': key ? Number(key.work.toFixed(1)) : '',
    'DOM nodes': nodes,
    'heap, MB': Number((heap / 1048576).toFixed(1)),
    'written, B': Math.round(local / CLICKS / 2),
    'copied, B': Math.round(copied / CLICKS / 2),
  }
}

async function measureSize(browser, films) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  await context.addInitScript(watch)
  const page = await context.newPage()
  await page.goto(`${HOME}/about`)
  await page.evaluate(keepFilms, films - CATALOGUE)
  await page.goto(HOME)
  await page.waitForSelector('[data-started] article')
  if (films > CATALOGUE) {
    while (!(await page.evaluate(isCopied, films - CATALOGUE))) await page.waitForTimeout(500)
  }
  await page.evaluate(() => navigator.serviceWorker?.ready)
  await page.waitForTimeout(3000)
  await page.close()
  const rows = {}
  for (const path of ['/', '/watchlist']) {
    rows[`${path} with ${films}`] = await measurePage(context, path)
  }
  await context.close()
  return rows
}

if (!process.env.BENCH_BUILT) await build()
const { module } = await runnerImport('./tests/browser/find-browser.ts')
const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch(await module.findBrowser())
const table = {}
for (const films of SIZES) Object.assign(table, await measureSize(browser, films))
console.table(table)
await browser.close()
await server.close()
