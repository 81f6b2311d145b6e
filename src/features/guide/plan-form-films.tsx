import { useId } from 'react'
import type { FilmToPlan } from '#domain/lay-out.ts'
import type { PlanDraft } from '#domain/plan-draft.ts'
import { useFilms } from '#state/films.ts'
import { BY_HAND, type PlanSource, toPlan } from './plan-sources.ts'

/** More are found by putting them into the queue. */
const MOST_TICKS = 200

/** Which films: those of a route, of the queue, or one by one. */
export function PlanFormFilms(props: {
  draft: PlanDraft
  source: string
  sources: readonly PlanSource[]
  fault: string | undefined
  onSource: (id: string) => void
  onFilms: (films: readonly FilmToPlan[]) => void
}) {
  const { draft, source, sources, fault, onSource, onFilms } = props
  const faultId = useId()
  return (
    <div className="plan-films">
      <label className="field">
        <span className="field-label">Films</span>
        <select
          name="source"
          className="field-control"
          value={source}
          aria-invalid={fault !== undefined}
          aria-describedby={faultId}
          onChange={({ currentTarget }) => onSource(currentTarget.value)}
        >
          <optgroup label="Routes of the guide">
            {sources
              .filter(({ isRoute }) => isRoute)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </optgroup>
          <optgroup label="Of my own">
            {sources
              .filter(({ isRoute, films }) => !isRoute && films.length > 0)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            <option value={BY_HAND}>Chosen by hand</option>
          </optgroup>
        </select>
      </label>
      <p id={faultId} role="alert" className="problem">
        {fault}
      </p>
      {source === BY_HAND && <Ticks chosen={draft.films} onFilms={onFilms} />}
    </div>
  )
}

function Ticks(props: {
  chosen: readonly FilmToPlan[]
  onFilms: (films: readonly FilmToPlan[]) => void
}) {
  const { chosen, onFilms } = props
  const films = useFilms()
  const isChosen = (id: string) => chosen.some(({ film }) => film === id)
  const tick = (id: string, isTicked: boolean) =>
    onFilms(isTicked ? [...chosen, toPlan(id)] : chosen.filter(({ film }) => film !== id))
  return (
    <fieldset className="film-ticks plan-ticks">
      <legend className="sr-only">Films by hand</legend>
      {films.slice(0, MOST_TICKS).map(({ id, title }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={isChosen(id)}
            onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
          />
          <bdi>{title}</bdi>
        </label>
      ))}
      {films.length > MOST_TICKS && (
        <p className="meta">For more films than these, put them into your queue and choose that.</p>
      )}
    </fieldset>
  )
}
