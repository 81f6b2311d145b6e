import { create } from 'zustand'
import { isReadOnly, keepAside } from './entries.ts'

const KEY = 'rn1:prefs'
const THEMES = ['system', 'light', 'dark'] as const
const MOTIONS = ['system', 'reduced'] as const

export type Preferences = {
  theme: (typeof THEMES)[number]
  motion: (typeof MOTIONS)[number]
}

/** The first script of the page reads this too: {"state":{"theme":"dark","motion":"system"},…}. */
const useStore = create<Preferences>()(load)

// Other tabs only: the browser does not tell the one that wrote. A null key: all was cleared.
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === KEY || key === null) useStore.setState(load())
})

export const usePreferences = (): Preferences => useStore()
export const setTheme = (theme: Preferences['theme']): void => choose({ theme })
export const setMotion = (motion: Preferences['motion']): void => choose({ motion })

function choose(choice: Partial<Preferences>) {
  useStore.setState(choice)
  save(useStore.getState())
}

type Stored = { state: { theme?: unknown; motion?: unknown }; version: unknown }

/** The stored text, and what it says, once it is kept aside if it says anything we would lose. */
function read(): { stored?: Stored; mayReplace: boolean } {
  const text = window.localStorage.getItem(KEY)
  if (text === null) return { mayReplace: true }
  const stored = parse(text)
  if (stored && Number(stored.version) > 0) return { stored, mayReplace: false }
  const isWhole = stored?.version === 0 && isSound(stored.state)
  return { ...(stored && { stored }), mayReplace: isWhole || keepAside(KEY, text, 'damaged') }
}

function load(): Preferences {
  try {
    return soundPart(read().stored?.state ?? {})
  } catch {
    return soundPart({})
  }
}

function save(state: Preferences) {
  try {
    const { stored, mayReplace } = read()
    if (isReadOnly() || !mayReplace) return
    const value = { state: { ...stored?.state, ...state }, version: 0 }
    window.localStorage.setItem(KEY, JSON.stringify(value))
  } catch {
    // A look that is not kept beyond this visit is no loss to report.
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
export function soundPart({ theme, motion }: Stored['state']): Preferences {
  return {
    theme: THEMES.find((known) => known === theme) ?? 'system',
    motion: MOTIONS.find((known) => known === motion) ?? 'system',
  }
}

/**
 * An absent preference is newer than what was kept, not damage. (A declaration, since the store
 * reads what is kept while this module is still loading.)
 */
function isSound(state: Stored['state']) {
  const { theme, motion } = soundPart(state)
  return (state.theme ?? theme) === theme && (state.motion ?? motion) === motion
}
