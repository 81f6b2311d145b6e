import { isReadOnly } from './entries.ts'
import { type Preferences, preferences, PREFERENCES_KEY, readStored } from './preferences.ts'

/* What the user chooses: loaded with the places where it is chosen. */

export const setTheme = (theme: Preferences['theme']): void => choose({ theme })
export const setMotion = (motion: Preferences['motion']): void => choose({ motion })
export const setSingleKeys = (singleKeys: Preferences['singleKeys']): void => choose({ singleKeys })

function choose(choice: Partial<Preferences>) {
  preferences.setState(choice)
  save(preferences.getState())
}

function save(state: Preferences) {
  try {
    const { stored, mayReplace } = readStored()
    if (isReadOnly() || !mayReplace) return
    const value = { state: { ...stored?.state, ...state }, version: 0 }
    window.localStorage.setItem(PREFERENCES_KEY, JSON.stringify(value))
  } catch {
    // A look that is not kept beyond this visit is no loss to report.
  }
}
