import { type FocusEvent, useState } from 'react'

/**
 * The value, held still while the focus is inside the element that gets the handlers: what the user
 * is at work on must not move away under their hands. A new `key` lets go.
 */
export function useHeld<T>(value: T, key: string) {
  const [held, setHeld] = useState<{ value: T; key: string }>()
  return {
    value: held?.key === key ? held.value : value,
    handlers: {
      onFocus: () => setHeld((now) => (now?.key === key ? now : { value, key })),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setHeld(undefined)
      },
    },
  }
}
