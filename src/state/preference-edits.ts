import { isReadOnly } from './entries.ts'
import { type Preferences, preferences, PREFERENCES_KEY, readStored } from './preferences.ts'

/* What the user chooses: loaded with the places where it is chosen. */

export const setTheme = (theme: Preferences['theme']): void => choose({ theme })
export const setMotion = (motion: Preferences['motion']): void => choose({ motion })
export const setDates = (dates: Preferences['dates']): void => choose({ dates })
export const setSingleKeys = (singleKeys: Preferences['singleKeys']): void => choose({ singleKeys })

type Setting = readonly [name: string, value: unknown]

/** The settings of a later version in a file: this one keeps them, without knowing what they are. */
export function listUnknownSettings(settings: object | undefined): Setting[] {
  const known = preferences.getState()
  // The names that every object has stay out, as everywhere.
  return Object.entries(settings ?? {}).filter(
    ([name]) => !Object.hasOwn(known, name) && !(name in {}),
  )
}

/** Those of them that are not here: what is here stands, as with the settings that are known. */
export function listNewSettings(settings: object | undefined): Setting[] {
  const here = readState()
  return listUnknownSettings(settings).filter(([name]) => !Object.hasOwn(here, name))
}

/** Keeps them beside the settings made here; false where nothing can be kept. */
export function keepSettings(settings: readonly Setting[]): boolean {
  return settings.length === 0 || save(Object.fromEntries(settings))
}

function readState(): object {
  try {
    return readStored().stored?.state ?? {}
  } catch {
    return {}
  }
}

function choose(choice: Partial<Preferences>) {
  preferences.setState(choice)
  save(preferences.getState())
}

function save(settings: object): boolean {
  try {
    const { stored, mayReplace } = readStored()
    if (isReadOnly() || !mayReplace) return false
    const value = { state: { ...stored?.state, ...settings }, version: 0 }
    window.localStorage.setItem(PREFERENCES_KEY, JSON.stringify(value))
    return true
  } catch {
    // A look that is not kept beyond this visit is no loss to report.
    return false
  }
}
