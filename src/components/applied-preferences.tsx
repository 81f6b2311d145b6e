import { useLayoutEffect } from 'react'
import { usePreferences } from '#state/preferences.ts'

/**
 * Writes the chosen theme and movement onto the document, where the styles read them, and marks the
 * app as started, in the same frame in which it takes over from the prerendered page.
 */
export function AppliedPreferences() {
  const { theme, motion } = usePreferences()
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, motion, started: '' })
  }, [theme, motion])
  return null
}
