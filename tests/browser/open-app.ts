import { expect, type Page } from '@playwright/test'

/** Opens a page and waits until React has taken the place of the prerendered HTML. */
export async function openApp(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-started')
}
