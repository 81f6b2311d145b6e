import { useEffect, useState } from 'react'

/** The latest it may follow, in milliseconds, on a page that is never idle. */
const LATEST = 1000

/**
 * The value as it was when the browser last had time: for what may follow a moment after the answer
 * to a click, because it takes long to make.
 */
export function useWhenIdle<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => whenIdle(() => setSettled(() => value)), [value])
  return settled
}

/** Gives what calls it off. */
function whenIdle(act: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: LATEST })
  return () => cancelIdleCallback(request)
}
