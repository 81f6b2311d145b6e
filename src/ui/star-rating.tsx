import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { FIVE_STARS } from './star-path.ts'

const STEPS = 10

/**
 * Five stars in ten half steps. Underneath is the native range, so arrow keys, touch and screen
 * readers work as they do everywhere; Home and Delete clear, and so does the space before the first
 * star. While a pointer is down the stars only show what would be chosen: a thumb that turns out to
 * scroll chooses nothing, and a drag is one choice.
 */
export function StarRating(props: {
  label: string
  /** 1 to 10 half stars; undefined while not rated. */
  value: number | undefined
  formatValue: (value: number | undefined) => string
  onChange: (value: number | undefined) => void
}) {
  const { label, value = 0, formatValue, onChange } = props
  const clip = useId()
  const [preview, setPreview] = useState<number>()
  const pressed = useRef<{ place: DOMRect; steps: number }>(undefined)
  const shown = preview ?? value

  const choose = (steps: number) => {
    if (steps !== value) onChange(steps === 0 ? undefined : steps)
  }
  const slide = (steps: number) => {
    if (!pressed.current) return choose(steps)
    pressed.current.steps = steps
    setPreview(steps)
  }
  const press = ({ currentTarget, clientX, button }: PointerEvent<HTMLInputElement>) => {
    if (button !== 0) return
    // Measured now, since a choice may move the stars before the click arrives.
    const place = currentTarget.getBoundingClientRect()
    pressed.current = { place, steps: stepAt(clientX, place) ?? value }
    const release = ({ type }: Event) => {
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, release)
      const steps = pressed.current?.steps
      pressed.current = undefined
      setPreview(undefined)
      if (type === 'pointerup' && steps !== undefined) choose(steps)
    }
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release)
  }
  const clearWithDelete = ({ key }: KeyboardEvent) => {
    if (key === 'Delete' || key === 'Backspace') choose(0)
  }
  return (
    <span className="stars">
      <svg viewBox="0 0 120 24" aria-hidden="true" className="stars-drawing">
        <clipPath id={clip}>
          <rect width={shown * 12} height="24" />
        </clipPath>
        <path d={FIVE_STARS} className="stars-empty" />
        <path d={FIVE_STARS} className="stars-full" clipPath={`url(#${clip})`} />
      </svg>
      <input
        type="range"
        min={0}
        max={STEPS}
        step={1}
        value={shown}
        aria-label={label}
        aria-valuetext={formatValue(shown === 0 ? undefined : shown)}
        onChange={(event) => slide(event.currentTarget.valueAsNumber)}
        onPointerDown={press}
        onKeyDown={clearWithDelete}
        className="stars-range"
      />
    </span>
  )
}

/** The range starts one half star before the first star, so that "no stars" has a place of its own. */
function stepAt(x: number, { left, width }: DOMRect): number | undefined {
  if (width === 0) return undefined
  return Math.min(STEPS, Math.max(0, Math.floor(((x - left) / width) * (STEPS + 1))))
}
