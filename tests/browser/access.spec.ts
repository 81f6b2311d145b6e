import { expect, test, type Page } from '@playwright/test'
import { findViolations, OF_COLOURS } from './axe.ts'
import { openApp } from './open-app.ts'

const stamp = (n: number) => `179500000000${n}-00000-other`

const fields = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { s: stamp(1), v }]))

/** A film with everything: marks, a rating, tags, viewings, and texts written in two places. */
const FULL = JSON.stringify({
  v: 1,
  f: fields({
    watched: true,
    queued: true,
    liked: true,
    rating: 7,
    'tag:film club': true,
    'tag:to show at school': true,
    'view:a': { on: '2026-11-22', rating: 7 },
    'view:b': { on: '2026-11-02' },
    'view:c': {},
  }),
  n: [
    { s: stamp(2), t: 'One text', p: [] },
    { s: stamp(3), t: 'and another', p: [] },
    { s: stamp(4), t: 'A **remark**, ||hidden||', p: [], k: 'view:a:remark' },
    { s: stamp(5), t: 'What I *believed*', p: [], k: 'view:a:before' },
    { s: stamp(6), t: 'What I believe', p: [], k: 'view:a:after' },
    { s: stamp(7), t: 'and elsewhere', p: [], k: 'view:a:after' },
    { s: stamp(8), t: 'Before the next', p: [], k: 'view:d:before' },
  ],
})

const OWN = JSON.stringify({
  v: 1,
  f: fields({
    own: true,
    'own:title': 'Crossing',
    'own:year': 2008,
    'own:minutes': 112,
    'own:kind': 'fiction',
    'own:imdb': 'tt1198385',
    'own:directors': ['Kim Tae-kyun'],
    'own:countries': ['KR'],
    'own:languages': ['ko'],
    queued: true,
    watched: true,
    'tag:film club': true,
    'view:e': { on: '2026-11-22' },
  }),
  n: [],
})

const VIEWS = JSON.stringify({
  v: 1,
  f: fields({ 'saved-view:For the club': 'tag=film+club&status=watched' }),
  n: [],
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

type Kept = Record<string, string>

const EMPTY: Kept = {}
const KEPT: Kept = {
  'rn1:film:the-red-chapel': FULL,
  'rn1:film:film-that-left': FULL,
  'rn1:film:own-a': OWN,
  'rn1:film:my-views': VIEWS,
}
const TROUBLED: Kept = { 'rn1:film:defilada': '{oops', 'rn1:film:the-red-chapel': FULL }

type Look = { kept: Kept; address: string; act?: (page: Page) => Promise<void> }

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

/** Pages and states by what they show; `act` brings about what an address cannot say. */
const LOOKS: Record<string, Look> = {
  ...Object.fromEntries(
    [
      '/',
      '/?q=nothing-is-called-this',
      '/films/the-red-chapel',
      '/watchlist',
      '/diary?month=2026-11',
      '/stats',
      '/data',
      '/settings',
      '/about',
      '/nope',
    ].map((address) => [`${address}, nothing kept`, { kept: EMPTY, address }]),
  ),
  ...Object.fromEntries(
    [
      '/?tag=film+club&status=watched',
      '/films/the-red-chapel',
      '/films/own-a',
      '/watchlist',
      '/diary?month=2026-11',
      '/diary?month=2026-11&view=list',
      '/diary?month=2020-01',
      '/data',
    ].map((address) => [`${address}, all kept`, { kept: KEPT, address }]),
  ),
  ...Object.fromEntries(
    ['/', '/films/the-red-chapel', '/data'].map((address) => [
      `${address}, some of it unreadable`,
      { kept: TROUBLED, address },
    ]),
  ),
  'a note with all of Markdown': {
    kept: { 'rn1:film:the-red-chapel': WRITTEN },
    address: '/films/the-red-chapel',
    act: async (page) => {
      const preview = page.getByRole('region', { name: 'Preview' })
      await preview.getByRole('button', { name: 'Spoiler' }).first().click()
      await expect(preview.getByText('the end')).toBeVisible()
    },
  },
  'a change that can be undone': {
    kept: KEPT,
    address: '/',
    act: async (page) => {
      await press(page, 'Like Defilada')
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    },
  },
  'a viewing without its day': {
    kept: KEPT,
    address: '/films/the-red-chapel',
    act: async (page) => {
      await press(page, 'Log a viewing')
      await page.getByRole('radio', { name: 'Another day' }).check()
      await press(page, 'Log the viewing')
      await expect(page.getByText('Give the whole date')).toBeVisible()
    },
  },
  'a film to add that is here already': {
    kept: KEPT,
    address: '/watchlist',
    act: async (page) => {
      await press(page, 'Add a film')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Title').fill('Defilada')
      await dialog.getByLabel('Year').fill('soon')
      await press(page, 'Add film')
      await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveAttribute(
        'aria-invalid',
        'true',
      )
    },
  },
  'a film of one’s own that was removed': {
    kept: KEPT,
    address: '/films/own-a',
    act: async (page) => {
      await press(page, 'Remove film')
      await expect(page.getByRole('button', { name: 'Put it back' })).toBeVisible()
    },
  },
  'films being selected': {
    kept: KEPT,
    address: '/watchlist',
    act: async (page) => {
      await press(page, 'Select')
      await page.getByRole('checkbox', { name: 'Crossing' }).check()
    },
  },
  'films of a filter being selected': {
    kept: KEPT,
    address: '/?decade=2000',
    act: async (page) => {
      await press(page, 'Select')
      await page.getByRole('checkbox', { name: 'The Red Chapel' }).check()
    },
  },
  'a film of the queue picked up': {
    kept: KEPT,
    address: '/watchlist',
    act: async (page) => {
      await page.getByRole('button', { name: 'Move Crossing' }).press('Space')
      await press(page, 'Pick one at random')
    },
  },
  'a view to save': {
    kept: KEPT,
    address: '/?tag=film+club',
    act: async (page) => {
      await press(page, 'Save view')
      await page.getByRole('textbox', { name: 'Name' }).fill('For the club')
      await expect(page.getByRole('button', { name: /^Replace/ })).toBeVisible()
    },
  },
  'tags to rename': {
    kept: KEPT,
    address: '/films/the-red-chapel',
    act: async (page) => {
      await press(page, 'Add tags')
      await page.getByRole('combobox').fill('f')
      await press(page, 'Manage tags')
      await press(page, 'Rename or merge film club')
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
    },
  },
  'figures as pictures and as tables': {
    kept: KEPT,
    address: '/stats',
    act: async (page) => {
      for (const button of (await page.getByRole('button', { name: /^Show as table/ }).all()).slice(
        0,
        3,
      ))
        await button.click()
    },
  },
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** The space in and between lines that a reader may set, as WCAG 1.4.12 has it. */
const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets.push(sheet)
  })

test.describe('I6 axe finds nothing, and nothing is cut off', () => {
  test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } })

  for (const [name, { kept, address, act }] of Object.entries(LOOKS)) {
    test(name, async ({ page }) => {
      await page.goto('/robots.txt')
      await page.evaluate((texts) => {
        for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text)
      }, kept)
      await page.setViewportSize({ width: 320, height: 800 })
      await openApp(page, address)
      await act?.(page)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme: 'light' })
        expect.soft(await findViolations(page), `light, ${width}`).toEqual([])
        expect.soft(await overflow(page), `wider than ${width}`).toBeLessThanOrEqual(0)
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await findViolations(page, OF_COLOURS), `dark, ${width}`).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 800 })
      await spaceOut(page)
      expect.soft(await overflow(page), 'wider than 320, spaced out').toBeLessThanOrEqual(0)
    })
  }
})

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
