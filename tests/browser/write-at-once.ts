import type { Page } from '@playwright/test'

/** Long enough for both pages to be waiting by then. */
const READY_MS = 400

/**
 * Writes other words into the notes of two tabs in the same moment. Until then each page is kept busy:
 * none hears of the other's words before it has written its own, however slow the machine is.
 */
export async function writeAtOnce(writes: readonly (readonly [Page, string])[]): Promise<void> {
  const time = Date.now() + READY_MS
  await Promise.all(
    writes.map(([page, text]) =>
      page.evaluate(
        ([words, at]) => {
          const field = document.querySelector<HTMLTextAreaElement>('[data-label="Note"] textarea')
          const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
          if (!field || !value) throw new Error('no note to write in')
          field.focus()
          while (Date.now() < at);
          // As the browser does when something is typed: React hears of it.
          value.set?.call(field, words)
          field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        },
        [text, time] as const,
      ),
    ),
  )
}
