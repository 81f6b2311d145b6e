import { setDates, setMotion, setSingleKeys, setTheme } from '#state/preference-edits.ts'
import { usePreferences } from '#state/preferences.ts'
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

const DATES = [
  { value: 'british', label: 'British: 22 November' },
  { value: 'american', label: 'American: November 22' },
] as const

const SINGLE_KEYS = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const

export function SettingsPage() {
  const { theme, motion, singleKeys, dates } = usePreferences()
  return (
    <div className="page prose needs-script">
      <h1>Settings</h1>
      <Choice label="Theme" options={THEMES} value={theme} onChange={setTheme} />
      <Choice label="Movement" options={MOTIONS} value={motion} onChange={setMotion} />
      <Choice
        label="Single-key shortcuts"
        options={SINGLE_KEYS}
        value={singleKeys}
        onChange={setSingleKeys}
      />
      <p className="meta">
        Such as W for watched. Off is for those who speak to their device or press keys by accident;
        Ctrl or ⌘ with K and Z stay. The keyboard map, found by Search everything, lists them all.
      </p>
      <Choice label="Language of dates" options={DATES} value={dates} onChange={setDates} />
      <InstallOffer />
    </div>
  )
}
