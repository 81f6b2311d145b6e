import { setDates, setMotion, setSingleKeys, setTheme } from '#state/preference-edits.ts'
import type { Preferences } from '#state/preferences.ts'

/** Asks whether the settings of a file are to hold here, where they are others. */
export function SettingsChoice(props: {
  settings: Preferences
  here: Preferences
  isTaken: boolean
  onTake: (isTaken: boolean) => void
}) {
  const { settings, here, isTaken, onTake } = props
  const isOther = (name: keyof Preferences) => settings[name] !== here[name]
  if (!Object.keys(here).some((name) => isOther(name as keyof Preferences))) return null
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isTaken}
        onChange={({ currentTarget }) => onTake(currentTarget.checked)}
      />
      Also take the settings from the file: theme {settings.theme}, motion {settings.motion}
      {isOther('singleKeys') && `, single-key shortcuts ${settings.singleKeys}`}
      {isOther('dates') && `, dates ${settings.dates}`}
    </label>
  )
}

/** Lets the settings of a file hold here. */
export function applySettings({ theme, motion, singleKeys, dates }: Preferences): void {
  setTheme(theme)
  setMotion(motion)
  setSingleKeys(singleKeys)
  setDates(dates)
}
