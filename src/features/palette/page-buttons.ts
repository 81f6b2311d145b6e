import type { Item } from './item.ts'

/** Buttons that the page has anyway for what the commands do, or for films that are not its own. */
const NOT_LISTED = 'article:not([data-film]), .marks, [role=toolbar], dialog'

/** What else the page offers by a button, found by the button's name. */
export function listPageButtons(): Item[] {
  const named = new Map<string, HTMLElement>()
  for (const button of document.querySelectorAll<HTMLButtonElement>('main button')) {
    const name = (button.getAttribute('aria-label') ?? button.textContent)
      .replace(/\s+/g, ' ')
      .trim()
    const isListed = !button.disabled && !button.closest(NOT_LISTED)
    if (isListed && name !== '' && !named.has(name)) named.set(name, button)
  }
  return Array.from(named, ([title, button]) => ({
    id: `button ${title}`,
    title,
    choice: {
      kind: 'run',
      run: () => {
        button.focus()
        button.click()
      },
    },
  }))
}
