import { useId, type KeyboardEvent, type MouseEvent } from 'react'

const STEPS = 10
const STAR = 'l2.9 6.1 6.7.9-4.9 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6-4.9-4.6 6.7-.9z'
const FIVE_STARS = [12, 36, 60, 84, 108].map((middle) => `M${middle} 2.6${STAR}`).join('')

/**
 * Five stars in ten half steps. Underneath is the native range, so arrow keys, touch and screen
 * readers work as they do everywhere; Home and Delete clear, and so does the space before the first star.
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
  const choose = (steps: number) => {
    if (steps !== value) onChange(steps === 0 ? undefined : steps)
  }
  const clearWithDelete = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') choose(0)
  }
  // A tap on a range's track moves it in most browsers but not in all, so the place is read here too.
  const chooseWherePressed = ({ currentTarget, clientX, detail }: MouseEvent) => {
    if (detail === 0) return
    const { left, width } = currentTarget.getBoundingClientRect()
    if (width > 0) choose(stepAt((clientX - left) / width))
  }
  return (
    <span className="stars">
      <svg viewBox="0 0 120 24" aria-hidden="true" className="stars-drawing">
        <clipPath id={clip}>
          <rect width={value * 12} height="24" />
        </clipPath>
        <path d={FIVE_STARS} className="stars-empty" />
        <path d={FIVE_STARS} className="stars-full" clipPath={`url(#${clip})`} />
      </svg>
      <input
        type="range"
        min={0}
        max={STEPS}
        step={1}
        value={value}
        aria-label={label}
        aria-valuetext={formatValue(value === 0 ? undefined : value)}
        onChange={(event) => choose(event.currentTarget.valueAsNumber)}
        onClick={chooseWherePressed}
        onKeyDown={clearWithDelete}
        className="stars-range"
      />
    </span>
  )
}

/** The range starts one half star before the first star, so that "no stars" has a place of its own. */
function stepAt(share: number): number {
  return Math.min(STEPS, Math.max(0, Math.floor(share * (STEPS + 1))))
}
