import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Preferences = { theme: 'system' | 'light' | 'dark'; motion: 'system' | 'reduced' }

const useStore = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', motion: 'system' }), { name: 'rn1:prefs' }),
)

export const usePreferences = (): Preferences => useStore()
export const setTheme = (theme: Preferences['theme']): void => void useStore.setState({ theme })
export const setMotion = (motion: Preferences['motion']): void => void useStore.setState({ motion })
