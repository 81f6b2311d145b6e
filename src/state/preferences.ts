import { create } from 'zustand'
import { keepAside } from './entries.ts'

export const PREFERENCES_KEY = 'rn1:prefs'

/** What can be chosen; the first holds until something is. */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  motion: ['system', 'reduced'],
  /** Shortcuts of one key, without Ctrl or Cmd. */
  singleKeys: ['on', 'off'],
  /** Which English days are written in: 22 November, or November 22. */
  dates: ['british', 'american'],
} as const

export type Preferences = { [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] }

/** The first script of the page reads this too: {"state":{"theme":"dark","motion":"system"},…}. */
export const preferences = create<Preferences>()(load)

// Other tabs only: the browser does not tell the one that wrote. A null key: all was cleared.
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === PREFERENCES_KEY || key === null) preferences.setState(load())
})

export const usePreferences = (): Preferences => preferences()

type Stored = { state: Partial<Record<string, unknown>>; version: unknown }

/** The stored text, and what it says, once it is kept aside if it says anything we would lose. */
export function readStored(): { stored?: Stored; mayReplace: boolean } {
  const text = window.localStorage.getItem(PREFERENCES_KEY)
  if (text === null) return { mayReplace: true }
  const stored = parse(text)
  if (stored && Number(stored.version) > 0) return { stored, mayReplace: false }
  const isWhole = stored?.version === 0 && isSound(stored.state)
  return {
    ...(stored && { stored }),
    mayReplace: isWhole || keepAside(PREFERENCES_KEY, text, 'damaged'),
  }
}

function load(): Preferences {
  try {
    return soundPart(readStored().stored?.state ?? {})
  } catch {
    return soundPart({})
  }
}

function parse(text: string): Stored | undefined {
  try {
    const { state, version }: Partial<Stored> = Object(JSON.parse(text))
    return typeof state === 'object' && state !== null ? { state, version } : undefined
  } catch {
    return undefined
  }
}

/** Each preference by itself: one bad value does not cost the other. */
export function soundPart(state: Stored['state']): Preferences {
  const sound = Object.entries(CHOICES).map(([name, values]) => [
    name,
    values.find((known) => known === state[name]) ?? values[0],
  ])
  return Object.fromEntries(sound) as Preferences
}

/**
 * An absent preference is newer than what was kept, not damage. (A declaration, since the store
 * reads what is kept while this module is still loading.)
 */
function isSound(state: Stored['state']) {
  return Object.entries(soundPart(state)).every(([name, value]) => (state[name] ?? value) === value)
}
