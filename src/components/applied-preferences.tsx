import { useLayoutEffect } from 'react'
import { usePreferences } from '#state/preferences.ts'

/** Writes the chosen theme and movement onto the document, where the styles read them. */
export function AppliedPreferences() {
  const { theme, motion } = usePreferences()
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, motion })
  }, [theme, motion])
  return null
}
