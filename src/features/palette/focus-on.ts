import type { useRouter } from '@tanstack/react-router'

/**
 * Gives the focus to what fits the selector, on this page or, once it stands, on the one that is being
 * gone to. Without a selector a page begins at its heading, also one that is here already.
 */
export function focusOn(router: ReturnType<typeof useRouter>, path: string, selector = 'h1'): void {
  const focus = () => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element?.matches('h1, h2')) element.tabIndex = -1
    element?.focus()
  }
  if (router.state.location.pathname === path) return focus()
  const stop = router.subscribe('onRendered', () => {
    stop()
    focus()
  })
}
