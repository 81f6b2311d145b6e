import { startTransition, useDeferredValue, useEffect, useState } from 'react'

/** Longer texts take longer to set and to count than a key may. */
const FOLLOWED_UP_TO = 20_000
const PAUSE_MS = 400

/**
 * A text that is being typed, for what is made of it: as soon as there is time, and of a long text
 * once the typing pauses, so that no key has to wait for it.
 */
export function usePausedText(text: string): string {
  const [paused, setPaused] = useState(text)
  const isLong = text.length > FOLLOWED_UP_TO
  useEffect(() => {
    if (!isLong) return
    const timer = setTimeout(() => startTransition(() => setPaused(text)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, isLong])
  // What was just pasted, or has just become long, has nothing yet to be shown instead.
  const isFollowed = !isLong || paused.length <= FOLLOWED_UP_TO
  return useDeferredValue(isFollowed ? text : paused, '')
}
