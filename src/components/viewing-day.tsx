import { type RefObject, useId } from 'react'
import { isCalendarDay, type CalendarDay } from '#lib/calendar-day.ts'
import { formatDay } from '#lib/format-day.ts'
import { Choice } from '#ui/choice.tsx'

export type When = 'today' | 'other' | 'unknown'
/** `text` is what the date field holds, whole or not. */
export type ChosenDay = { when: When; text: string }

type Reading =
  { on: CalendarDay | undefined; problem?: undefined } | { on?: undefined; problem: string }

/** The day that was chosen, or why it cannot be. A day to come can only be a slip of the finger. */
export function readDay(
  { when, text }: ChosenDay,
  { today, old }: { today: CalendarDay; old: CalendarDay | undefined },
): Reading {
  if (when === 'unknown') return { on: undefined }
  if (when === 'today') return { on: today }
  // A date that is not whole and one such as 31 February are the same to the browser: no value.
  if (!isCalendarDay(text))
    return { problem: 'Give the whole date of a day that there is, or choose “Day unknown”.' }
  // What was logged elsewhere, or before the clock was put right, may stay.
  if (text > today && text !== old) {
    return { problem: 'That day is still to come. Give today or a day before it.' }
  }
  return { on: text }
}

/** Which day it was: today, another, or nobody knows. */
export function ViewingDay(props: {
  day: ChosenDay
  today: CalendarDay
  problem: string | undefined
  fieldRef: RefObject<HTMLInputElement | null>
  onChange: (day: ChosenDay) => void
}) {
  const { day, today, problem, fieldRef, onChange } = props
  const problemId = useId()
  const isOther = day.when === 'other'
  return (
    <div>
      <Choice
        label="When"
        options={[
          { value: 'today', label: `Today, ${formatDay(today)}` },
          { value: 'other', label: 'Another day' },
          { value: 'unknown', label: 'Day unknown' },
        ]}
        value={day.when}
        onChange={(when) => onChange({ ...day, when })}
      />
      {isOther && (
        <label className="field viewing-date">
          <span className="field-label">Day</span>
          <input
            ref={fieldRef}
            type="date"
            className="field-control"
            max={today}
            value={day.text}
            aria-invalid={problem !== undefined}
            aria-describedby={problemId}
            onChange={({ currentTarget }) => onChange({ ...day, text: currentTarget.value })}
          />
        </label>
      )}
      <p id={problemId} role="alert" className="problem">
        {problem}
      </p>
    </div>
  )
}
