import { setMotion, setTheme, usePreferences } from '#state/preferences.ts'
import { Choice } from '#ui/choice.tsx'
import { InstallOffer } from './install-offer.tsx'

const THEMES = [
  { value: 'system', label: 'As this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const MOTIONS = [
  { value: 'system', label: 'As this device' },
  { value: 'reduced', label: 'None' },
] as const

export function SettingsPage() {
  const { theme, motion } = usePreferences()
  return (
    <div className="page prose needs-script">
      <h1>Settings</h1>
      <Choice label="Theme" options={THEMES} value={theme} onChange={setTheme} />
      <Choice label="Movement" options={MOTIONS} value={motion} onChange={setMotion} />
      <InstallOffer />
    </div>
  )
}
