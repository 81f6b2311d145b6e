import { create } from 'zustand'
import { persist, type StorageValue } from 'zustand/middleware'
import { isReadOnly, keepAside } from './entries.ts'

const KEY = 'rn1:prefs'
const THEMES = ['system', 'light', 'dark'] as const
const MOTIONS = ['system', 'reduced'] as const

export type Preferences = {
  theme: (typeof THEMES)[number]
  motion: (typeof MOTIONS)[number]
}

/** The first script of the page reads this too: {"state":{"theme":"dark","motion":"system"},…}. */
const useStore = create<Preferences>()(
  persist((): Preferences => soundPart({}), {
    name: KEY,
    storage: { getItem: load, setItem: (_name, value) => save(value), removeItem: () => {} },
    merge: (stored) => soundPart(Object(stored)),
  }),
)

// Other tabs only: the browser does not tell the one that wrote. A null key: all was cleared.
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === KEY || key === null) void useStore.persist.rehydrate()
})

export const usePreferences = (): Preferences => useStore()
export const setTheme = (theme: Preferences['theme']): void => void useStore.setState({ theme })
export const setMotion = (motion: Preferences['motion']): void => void useStore.setState({ motion })

type Stored = { state: { theme?: unknown; motion?: unknown }; version: unknown }

function load(): StorageValue<Preferences> | null {
  try {
    const text = window.localStorage.getItem(KEY)
    const stored = text === null ? undefined : parse(text)
    if (text !== null && !isWhole(stored)) keepAside(KEY, text, 'damaged')
    return stored ? { state: soundPart(stored.state), version: 0 } : null
  } catch {
    return null
  }
}

/** What cannot be saved holds for this visit; what was not understood is copied aside first. */
function save(value: StorageValue<Preferences>) {
  try {
    const old = window.localStorage.getItem(KEY)
    const stored = old === null ? undefined : parse(old)
    if (isReadOnly() || isNewer(stored?.version)) return
    if (old !== null && !isWhole(stored) && !keepAside(KEY, old, 'damaged')) return
    const state = { ...stored?.state, ...value.state }
    window.localStorage.setItem(KEY, JSON.stringify({ state, version: 0 }))
  } catch {
    // A look that is not kept is no loss to report.
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
function soundPart(state: Stored['state']): Preferences {
  return {
    theme: THEMES.find((theme) => theme === state.theme) ?? 'system',
    motion: MOTIONS.find((motion) => motion === state.motion) ?? 'system',
  }
}

/** Nothing of it would be lost by writing it anew. */
function isWhole(stored: Stored | undefined): boolean {
  if (!stored) return false
  const { theme, motion } = soundPart(stored.state)
  return (
    isKnownVersion(stored.version) &&
    isAbsentOr(theme, stored.state.theme) &&
    isAbsentOr(motion, stored.state.motion)
  )
}

const isAbsentOr = (sound: string, value: unknown) => value === undefined || value === sound
const isKnownVersion = (version: unknown) => version === 0 || isNewer(version)
const isNewer = (version: unknown) => Number.isInteger(version) && Number(version) > 0
