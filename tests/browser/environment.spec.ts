import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { openApp } from './open-app.ts'

test('A11 D7 with all cookies blocked it works in memory, and says so', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'reel-north-blocked-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const context = await chromium.launchPersistentContext(profile, {
    ...(await findBrowser()),
    ...(baseURL !== undefined && { baseURL }),
  })
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto('/films/defilada')
    await expect(page.getByRole('alert')).toContainText('Nothing can be saved in this browser')
    await page.getByRole('button', { name: 'Watched' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('only while this tab lives')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download backup' }).click(),
    ])
    const backup = Buffer.concat(await (await download.createReadStream()).toArray()).toString()
    expect(backup).toContain('only while this tab lives')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByText('Ready to use offline')).toHaveCount(0)
    expect(errors).toEqual([])
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})

test('I4 it works without the newer interfaces', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.addInitScript(() => {
    const names = [
      'structuredClone',
      'BroadcastChannel',
      'trustedTypes',
      'indexedDB',
      'ViewTransition',
    ]
    for (const name of names) {
      Reflect.deleteProperty(window, name)
      if (name in window) throw new Error(`${name} is still there`)
    }
    Reflect.deleteProperty(Navigator.prototype, 'locks')
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
    Reflect.deleteProperty(Document.prototype, 'startViewTransition')
  })
  await page.goto('/')
  await page.getByRole('button', { name: 'Watched Defilada' }).click()
  await page.getByRole('link', { name: 'Defilada', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('an old browser')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('an old browser')
  await expect(page.getByRole('button', { name: 'Watched' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(errors).toEqual([])
})

test('B1 a disk that is full to the last character loses nothing, and says so', async ({
  page,
}) => {
  await openApp(page, '/films/defilada')
  const note = page.getByRole('textbox', { name: 'Note' })
  const stored = () => page.evaluate(() => localStorage.getItem('rn1:film:defilada'))
  await note.fill('there was room')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const before = await stored()
  expect(before).toContain('there was room')
  await page.evaluate(() => {
    const used = Object.entries(localStorage).reduce((sum, [k, v]) => sum + k.length + v.length, 0)
    localStorage.setItem('padding', 'x'.repeat(5_242_880 - used - 'padding'.length))
  })
  // Longer than what the app gives way of its own: the journal of what is saved already.
  await note.fill(`there was room, and now there is ${'none '.repeat(2000)}`)
  const alert = page.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(alert.getByRole('button', { name: 'Download backup' })).toBeVisible()
  await expect(page.getByText('Not saved yet: this device has no room')).toBeVisible()
  expect(await stored()).toBe(before)
  await page.evaluate(() => localStorage.removeItem('padding'))
  await note.press('End')
  await note.pressSequentially('!')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(alert).toHaveCount(0)
  expect(await stored()).toContain('none none !')
})

test('I2 framed by another site it is refused, and without headers it covers itself', async ({
  page,
  baseURL,
}) => {
  const address = `${baseURL}/films/defilada`
  // Another port is another origin.
  const stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<iframe src="${address}" width="600" height="500"></iframe>`)
  }).listen(0)
  const { port } = stranger.address() as AddressInfo
  try {
    await page.goto(`http://localhost:${port}/`)
    await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0)
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    await page.route(address, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { 'content-type': 'text/html' } })
    })
    await page.goto(`http://localhost:${port}/`)
    const framed = page.frameLocator('iframe')
    await expect(framed.getByText('shown inside another page')).toBeVisible()
    await expect(framed.locator('#root')).toBeHidden()
    const link = framed.getByRole('link')
    await expect(link).toHaveCount(1)
    expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(address)
  } finally {
    stranger.close()
  }
})

test('C6 a tab that was frozen reads again before it writes', async ({ context }) => {
  const page = await context.newPage()
  await page.goto('/films/defilada')
  await page.getByRole('textbox', { name: 'Note' }).fill('before the freeze')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  const other = await context.newPage()
  await other.goto('/films/defilada')
  await other.getByRole('button', { name: 'Like' }).click()
  await cdp.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(page.getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Queue' }).click()
  for (const tab of [page, other]) {
    for (const name of ['Like', 'Queue']) {
      await expect(tab.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(tab.getByRole('textbox', { name: 'Note' })).toHaveValue('before the freeze')
  }
})
