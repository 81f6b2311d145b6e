import { type FocusEvent, useLayoutEffect, useRef } from 'react'

type Focused = { control: HTMLElement; row: string; name: string; isByKeyboard: boolean }

const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent

/**
 * Keeps the focus on a film's control when the film goes to another group, where its row is made
 * anew. The view follows only those who are there by keyboard.
 */
export function useKeptFocus() {
  const page = useRef<HTMLDivElement>(null)
  const focused = useRef<Focused>(undefined)
  useLayoutEffect(() => {
    const last = focused.current
    if (!last || last.control.isConnected || document.activeElement !== document.body) return
    const controls = page.current?.querySelectorAll<HTMLElement>(
      `[data-row="${last.row}"] :is(a, button, input)`,
    )
    const all = [...(controls ?? [])]
    // What moves a film in the queue is not there once the film has left it: its title is.
    const control = all.find((other) => nameOf(other) === last.name) ?? all[0]
    control?.focus({ preventScroll: !last.isByKeyboard })
  })
  return {
    ref: page,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      const isByKeyboard = target.matches(':focus-visible')
      focused.current =
        row === undefined ? undefined : { control: target, row, name: nameOf(target), isByKeyboard }
    },
    onBlur: () => {
      focused.current = undefined
    },
  }
}
