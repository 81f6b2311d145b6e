import { Fragment } from 'react'
import type { PlanDifferences } from '#domain/compare-plans.ts'
import type { PlannedFilm } from '#domain/plans.ts'
import { formatEvening } from '#lib/format-evening.ts'
import { titleOfFilm } from '#state/films.ts'
import type { ReceivedPlan } from '#state/received-plan.ts'

const TEXTS = { name: 'name', place: 'place', note: 'line to the group' }

/** How the plan in a link differs from the one that is here under the same id. */
export function SharedPlanDifferences(props: {
  differences: PlanDifferences
  films: ReceivedPlan['films']
}) {
  const { differences, films } = props
  const { texts, added, gone, moved } = differences
  const titleOf = (id: string) =>
    films.find((film) => (film.id ?? film.key) === id)?.title ?? titleOfFilm(id)
  const namesOf = (rows: readonly PlannedFilm[]) =>
    rows.map(({ film }, at) => (
      <Fragment key={film}>
        {at > 0 && ', '}
        <bdi>{titleOf(film)}</bdi>
      </Fragment>
    ))
  return (
    <>
      <h3 id="plan-differs">You have this plan, and it differs</h3>
      <ul aria-labelledby="plan-differs" className="plan-differs">
        {texts.map((text) => (
          <li key={text}>The {TEXTS[text]} is another.</li>
        ))}
        {moved.map(({ film, from, to }) => (
          <li key={film}>
            <bdi>{titleOf(film)}</bdi>: {formatEvening(to)}. Yours: {formatEvening(from)}.
          </li>
        ))}
        {added.length > 0 && <li>In it, and not in yours: {namesOf(added)}.</li>}
        {gone.length > 0 && <li>In yours, and not in it: {namesOf(gone)}.</li>}
      </ul>
    </>
  )
}
