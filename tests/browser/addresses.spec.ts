import { expect, test } from '@playwright/test'
import { openApp } from './open-app.ts'
import { readFilms } from './read-films.ts'
import { watchPage } from './watch-page.ts'

const HUGE = [
  `/?q=${'['.repeat(10_000)}`,
  `/?${Array.from({ length: 900 }, (_, n) => `k${n}=${n}`).join('&')}`,
  '/?q=%FF%FE&status=%ED%A0%80',
  '/?%',
]

for (const [number, address] of HUGE.entries()) {
  test(`E4 a huge or broken search still shows a page (${number})`, async ({ page }) => {
    await openApp(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('films that help')
  })
}

test('E4 100 kB of search, asked for inside the app, shows a page', async ({ page }) => {
  await openApp(page, '/')
  await page.evaluate(() => {
    history.pushState({}, '', `/?q=${'%5Bqz'.repeat(20_000)}`)
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(page.getByText(/^0 of \d+ films$/)).toBeVisible()
})

for (const path of [
  '/films/nope',
  '/films/__proto__',
  '/a//b',
  '/FILMS/Defilada',
  '/films',
  '/%7B',
]) {
  test(`E5 ${path} is a page that is not there, with a way home`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page')
    await expect(page).toHaveTitle('No such page · Reel North')
    await page.getByRole('link', { name: 'To the catalogue' }).click()
    await expect(page.getByRole('article')).toHaveCount(readFilms().length)
  })
}

test('E5 a slash at the end leads to the same page', async ({ page }) => {
  await page.goto('/films/defilada/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Defilada')
})

for (const path of [
  '//evil.example',
  '/\\evil.example',
  '/%0d/evil.example',
  '/%5cevil.example',
  '/?next=javascript:alert(1)',
  '/?redirect=https://evil.example',
]) {
  test(`E6 ${path} stays here`, async ({ page, baseURL }) => {
    const watched = await watchPage(page)
    const origin = new URL(baseURL ?? '').origin
    await openApp(page, `${origin}${path}`)
    expect(new URL(page.url()).origin).toBe(origin)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(watched.strangers).toEqual([])
    expect(watched.violations).toEqual([])
  })
}

test('H1 H4 a hostile and endless note runs nothing and breaks no layout', async ({ page }) => {
  const watched = await watchPage(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/films/defilada')
  const note = `<img src=x onerror="document.title='run'">${'w'.repeat(10_000)}${' a word'.repeat(13_000)}`
  await page.getByRole('textbox', { name: 'Note' }).fill(note)
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(note)
  await expect(page).toHaveTitle('Defilada · Reel North')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  expect(watched.violations).toEqual([])
})

test('H4 a film’s long word breaks where it must, in the lists and on other films’ pages', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/about')
  await page.evaluate(() => {
    const s = '1795000000000-00000-k3f9'
    const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
    const f = { own: { s, v: true }, 'own:title': { s, v: title }, queued: { s, v: true } }
    for (const id of ['a', 'b'])
      localStorage.setItem(`rn1:film:own-${id}`, JSON.stringify({ v: 1, f, n: [] }))
  })
  for (const address of ['/watchlist', '/films/own-a', '/films/meet-in-pyongyang']) {
    await openApp(page, address)
    await expect(page.getByText(/^Donau/).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320)
  }
})

test('H3 heaped marks, other directions and long emoji make no row higher than their words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/about')
  await page.evaluate(() => {
    const family = '👨‍👩‍👧‍👦'
    const marks = '\u0301\u0316'.repeat(25)
    const titles = {
      plain: 'Zalgo',
      marks: Array.from('Zalgo', (letter) => letter + marks).join(''),
      turned: '\u202Eogl\u2066aZ',
      family: family.repeat(3),
    }
    for (const [id, title] of Object.entries(titles)) {
      const s = '1795000000000-00000-k3f9'
      const f = { own: { s, v: true }, 'own:title': { s, v: title } }
      localStorage.setItem(`rn1:film:own-${id}`, JSON.stringify({ v: 1, f, n: [] }))
    }
  })
  await openApp(page, '/')
  const height = async (id: string) => {
    const title = page.getByRole('heading').filter({
      has: page.locator(`a[href="/films/own-${id}"]`),
    })
    return (await title.boundingBox())?.height
  }
  const plain = await height('plain')
  for (const id of ['marks', 'turned', 'family']) {
    expect(await height(id), id).toBeLessThanOrEqual(1.5 * Number(plain))
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
