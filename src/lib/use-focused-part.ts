import { type FocusEvent, useState } from 'react'

/** Which of the parts, each named by its `data-part`, has the focus within the element that gets the handlers. */
export function useFocusedPart() {
  const [focused, setFocused] = useState<string>()
  return {
    focused,
    handlers: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) =>
        setFocused(target.closest<HTMLElement>('[data-part]')?.dataset['part']),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(undefined)
      },
    },
  }
}
