import { expect, type Page } from '@playwright/test'

type Watched = { violations: string[]; messages: string[]; strangers: string[] }

/** Notes whatever a page should never do: break its policy, complain, or call another origin. */
export async function watchPage(page: Page): Promise<Watched> {
  const watched: Watched = { violations: [], messages: [], strangers: [] }
  await page.exposeFunction('noteViolation', (text: string) => watched.violations.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (text: string) => void }
      noteViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.messages.push(message.text())
  })
  page.on('pageerror', (error) => watched.messages.push(String(error)))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (
      protocol !== 'blob:' &&
      protocol !== 'data:' &&
      host !== new URL(page.url(), 'http://x').host
    ) {
      if (page.url() !== 'about:blank') watched.strangers.push(request.url())
    }
  })
  return watched
}

export function expectNothingAmiss(watched: Watched) {
  expect(watched).toEqual({ violations: [], messages: [], strangers: [] })
}
