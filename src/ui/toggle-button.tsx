import type { ReactNode } from 'react'

/** A button that is in or out. Its name begins with `label`; `subject` is read but not shown. */
export function ToggleButton(props: {
  label: string
  subject?: string | undefined
  icon: ReactNode
  pressed: boolean
  onToggle: (pressed: boolean) => void
}) {
  const { label, subject, icon, pressed, onToggle } = props
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onToggle(!pressed)}
      className="toggle"
    >
      {icon}
      <span>{label}</span>
      {subject !== undefined && <span className="sr-only"> {subject}</span>}
    </button>
  )
}
