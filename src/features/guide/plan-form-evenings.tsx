import { useId } from 'react'
import type { FilmId } from '#domain/film.ts'
import { readEntry } from '#domain/entry.ts'
import type { DraftFilm, PlanDraft } from '#domain/plan-draft.ts'
import { weekdayOfDay } from '#lib/format-evening.ts'
import { isPlannable, PLANNABLE } from '#lib/evening.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { Button } from '#ui/button.tsx'

/** Every film with its evening, which may be changed by itself. */
export function PlanFormEvenings(props: {
  draft: PlanDraft
  faults: ReadonlyMap<FilmId, string>
  onEvening: (film: FilmId, evening: { on: string; at: string }) => void
  onTakeOut: (films: readonly FilmId[]) => void
}) {
  const { draft, faults, onEvening, onTakeOut } = props
  const records = useRecords()
  const watched = draft.films
    .map(({ film }) => film)
    .filter((film) => readEntry(records.get(film)).watched)
  return (
    <>
      <ol className="plan-evenings" aria-label="Films and their dates">
        {draft.films.map((film) => (
          <EveningFields
            key={film.film}
            film={film}
            isWatched={watched.includes(film.film)}
            fault={faults.get(film.film)}
            onEvening={(evening) => onEvening(film.film, evening)}
            onTakeOut={() => onTakeOut([film.film])}
          />
        ))}
      </ol>
      {watched.length > 0 && (
        <p className="plan-watched">
          {plural(watched.length, 'film')} of these you have watched.{' '}
          <Button look="quiet" onClick={() => onTakeOut(watched)}>
            Leave out what I have watched
          </Button>
        </p>
      )}
    </>
  )
}

function EveningFields(props: {
  film: DraftFilm
  isWatched: boolean
  fault: string | undefined
  onEvening: (evening: { on: string; at: string }) => void
  onTakeOut: () => void
}) {
  const { film, isWatched, fault, onEvening, onTakeOut } = props
  const { on, at } = film
  const faultId = useId()
  const title = titleOfFilm(film.film)
  const of = <span className="sr-only"> of {title}</span>
  const described = { 'aria-invalid': fault !== undefined, 'aria-describedby': faultId }
  return (
    <li data-film={film.film}>
      <p className="plan-film">
        <bdi>{title}</bdi>
        <span className="meta">
          {isPlannable(on) && weekdayOfDay(on)}
          {film.minutes !== undefined && `, ${film.minutes} minutes`}
          {isWatched && ', watched'}
        </span>
      </p>
      <label className="field">
        <span className="field-label">Date{of}</span>
        <input
          type="date"
          name={`on ${film.film}`}
          className="field-control"
          {...PLANNABLE}
          {...described}
          value={on}
          onChange={({ currentTarget }) => onEvening({ on: currentTarget.value, at })}
        />
      </label>
      <label className="field">
        <span className="field-label">Time{of}</span>
        <input
          type="time"
          className="field-control"
          {...described}
          value={at}
          onChange={({ currentTarget }) => onEvening({ on, at: currentTarget.value })}
        />
      </label>
      <Button look="quiet" onClick={onTakeOut}>
        Take out<span className="sr-only"> {title}</span>
      </Button>
      <p id={faultId} role="alert" className="problem">
        {fault}
      </p>
    </li>
  )
}
