import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

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
    for (const name of ['structuredClone', 'BroadcastChannel', 'trustedTypes', 'ViewTransition']) {
      Reflect.deleteProperty(window, name)
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
