import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Where the focus goes when a dialog or page has gone, and with it what had the focus. */
export function useFocusAfter(isThere: boolean, place: RefObject<HTMLElement | null>): void {
  const finish = useEffectEvent(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  })
  useEffect(() => (isThere ? () => finish() : undefined), [isThere])
}
