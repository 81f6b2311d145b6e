import { type ReactNode, useId } from 'react'
import { type DraftFaults, type PlanDraft, type RhythmName } from '#domain/plan-draft.ts'
import { weekdayOfDay } from '#lib/format-evening.ts'
import { isPlannable, PLANNABLE } from '#lib/evening.ts'

/** The first day, the time and the rhythm: what all films are laid out by. */
export function PlanFormDates(props: {
  draft: PlanDraft
  faults: DraftFaults
  onSaid: (said: Partial<Pick<PlanDraft, 'start' | 'at' | 'rhythm' | 'days'>>) => void
}) {
  const { draft, faults, onSaid } = props
  const { start, at, rhythm, days } = draft
  const choices = listRhythms(draft)
  return (
    <div className="plan-dates">
      <Told label="First day" fault={faults.start}>
        {(told) => (
          <input
            type="date"
            name="start"
            className="field-control"
            {...PLANNABLE}
            {...told}
            value={start}
            onChange={({ currentTarget }) => onSaid({ start: currentTarget.value })}
          />
        )}
      </Told>
      <Told label="Time" fault={faults.at}>
        {(told) => (
          <input
            type="time"
            name="at"
            className="field-control"
            {...told}
            value={at}
            onChange={({ currentTarget }) => onSaid({ at: currentTarget.value })}
          />
        )}
      </Told>
      <label className="field">
        <span className="field-label">Rhythm</span>
        <select
          className="field-control"
          value={rhythm}
          onChange={({ currentTarget }) => {
            const chosen = choices.find(([name]) => name === currentTarget.value)
            if (chosen) onSaid({ rhythm: chosen[0] })
          }}
        >
          {choices.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {rhythm === 'days' && (
        <Told label="Days from one film to the next" fault={faults.days}>
          {(told) => (
            <input
              type="number"
              name="days"
              className="field-control"
              min={1}
              max={99}
              {...told}
              value={days}
              onChange={({ currentTarget }) => onSaid({ days: currentTarget.value })}
            />
          )}
        </Told>
      )}
    </div>
  )
}

/** A field with its label, and what is wrong with it. */
function Told(props: {
  label: string
  fault: string | undefined
  children: (told: { 'aria-invalid': boolean; 'aria-describedby': string }) => ReactNode
}) {
  const { label, fault, children } = props
  const id = useId()
  return (
    <div>
      <label className="field">
        <span className="field-label">{label}</span>
        {children({ 'aria-invalid': fault !== undefined, 'aria-describedby': id })}
      </label>
      <p id={id} role="alert" className="problem">
        {fault}
      </p>
    </div>
  )
}

function listRhythms({ start, films, rhythm }: PlanDraft): [RhythmName, string][] {
  const weekday = isPlannable(start) ? `, on ${weekdayOfDay(start)}s` : ''
  const hasDays = films.some(({ day }) => day !== undefined)
  return [
    ['daily', 'Every day'],
    ['weekly', `Every week${weekday}`],
    ['fortnightly', `Every two weeks${weekday}`],
    ['days', 'Every so many days'],
    ['together', 'One after another, with a pause'],
    ...(hasDays ? [['route', 'On the days of the route'] as [RhythmName, string]] : []),
    ...(rhythm === 'own' ? [['own', 'Each as it stands below'] as [RhythmName, string]] : []),
  ]
}
