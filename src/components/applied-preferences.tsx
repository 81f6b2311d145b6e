import { useLayoutEffect } from 'react'
import { usePreferences } from '#state/preferences.ts'

/** Writes what was chosen onto the document, where the styles read it, and what says a date. */
export function AppliedPreferences() {
  const chosen = usePreferences()
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, chosen)
  }, [chosen])
  return null
}
