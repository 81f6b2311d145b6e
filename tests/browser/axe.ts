import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Axe = {
  run: (options?: {
    runOnly: string[]
  }) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What a change of the colours alone can break. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Each rule broken, of all or of these, with the elements that break it. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: Axe }).axe.run(runOnly && { runOnly }),
    rules,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
