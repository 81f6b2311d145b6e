import { type PlanDraft, readDays, type RhythmName } from '#domain/plan-draft.ts'
import { weekdayOfDay } from '#lib/format-evening.ts'
import { isPlannable, PLANNABLE } from '#lib/evening.ts'

/** The first day, the time and the rhythm: what all films are laid out by. */
export function PlanFormDates(props: {
  draft: PlanDraft
  onSaid: (said: Partial<Pick<PlanDraft, 'start' | 'at' | 'rhythm' | 'days'>>) => void
}) {
  const { draft, onSaid } = props
  const { start, at, rhythm, days } = draft
  const choices = listRhythms(draft)
  return (
    <div className="plan-dates">
      <label className="field">
        <span className="field-label">First day</span>
        <input
          type="date"
          className="field-control"
          {...PLANNABLE}
          value={start}
          onChange={({ currentTarget }) => onSaid({ start: currentTarget.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">Time</span>
        <input
          type="time"
          className="field-control"
          value={at}
          onChange={({ currentTarget }) => onSaid({ at: currentTarget.value })}
        />
      </label>
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
        <label className="field">
          <span className="field-label">Days from one film to the next</span>
          <input
            type="number"
            className="field-control"
            min={1}
            max={99}
            value={days}
            aria-invalid={readDays(days) === undefined}
            onChange={({ currentTarget }) => onSaid({ days: currentTarget.value })}
          />
        </label>
      )}
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
