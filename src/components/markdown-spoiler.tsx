import { createContext, type ReactNode, use, useState } from 'react'

/** Whether what is hidden stands open, as on paper where that was asked for. */
export const SpoilersOpen = createContext(false)

/** Hides what it holds until it is asked for: before, not even a screen reader or a search finds it. */
export function Spoiler({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  if (use(SpoilersOpen)) return <span className="spoiler-text">{children}</span>
  return (
    <span className="spoiler">
      <button
        type="button"
        className="spoiler-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        Spoiler
      </button>
      {isOpen && ' '}
      {isOpen && <span className="spoiler-text">{children}</span>}
    </span>
  )
}
