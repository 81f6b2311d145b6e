import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { GuideLink } from '#components/guide-link.tsx'
import { comparePlans } from '#domain/compare-plans.ts'
import { readEntry } from '#domain/entry.ts'
import { MOST_PLANNED, nameOfPlan } from '#domain/plans.ts'
import { receiveList } from '#domain/received-list.ts'
import type { ReadPlan } from '#domain/shared-plan.ts'
import { formatEvening } from '#lib/format-evening.ts'
import { freshId } from '#lib/fresh-id.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { usePlans } from '#state/plans.ts'
import { keepReceivedPlan, type ReceivedPlan, toPlan } from '#state/received-plan.ts'
import { imdbOfOwnFilm } from '#state/shared-films.ts'
import { Button } from '#ui/button.tsx'
import { SharedPlanDifferences } from './shared-plan-differences.tsx'

/** A plan that somebody sent: its films and dates, how it stands to what is here, and the way to keep it. */
export function SharedPlanView({ plan: { unread, ...plan } }: { plan: ReadPlan }) {
  const films = receiveList(plan, useFilms(), imdbOfOwnFilm)
  const received: ReceivedPlan = { ...plan, films }
  const plans = usePlans()
  const here = plans.find(({ id }) => id === plan.id)
  const differences = here && comparePlans(here, toPlan(received))
  const [said, setSaid] = useState<{ words: string; id: string }>()
  const name = nameOfPlan(plan)
  const keep = (says: string, kept: ReceivedPlan) => {
    keepReceivedPlan(says, kept)
    setSaid({ words: `${says}.`, id: kept.id })
  }
  return (
    <section aria-labelledby="shared-plan">
      <h2 id="shared-plan" dir="auto">
        {name}
      </h2>
      <p className="meta">A viewing plan</p>
      {plan.place !== '' && (
        <p dir="auto">
          <strong>Place:</strong> {plan.place}
        </p>
      )}
      {plan.note !== '' && (
        <blockquote className="shared-message version-text" dir="auto">
          {plan.note}
        </blockquote>
      )}
      <ul className="shared-films">
        {films.map((film) => (
          <PlanLine key={film.key} film={film} />
        ))}
      </ul>
      {films.length + unread === 0 && <p>There is no film in it.</p>}
      {unread > 0 && (
        <p>
          {plural(unread, 'film')} of the link {unread === 1 ? 'is' : 'are'} left out: this version
          reads {MOST_PLANNED}, each with a day from 1900 to 2999 and a time.
        </p>
      )}
      {here && !differences && (
        <p>
          You have this plan already, just as it is in the link.{' '}
          <GuideLink page="plan" part={plan.id} className="link">
            To your plan
          </GuideLink>
        </p>
      )}
      {here && differences && films.length > 0 && (
        <>
          <SharedPlanDifferences differences={differences} films={films} />
          <p className="link-actions">
            <Button
              look="strong"
              onClick={() => keep(`Plan “${name}” brought up to date`, received)}
            >
              Take it as in the link
            </Button>
            <Button
              onClick={() =>
                keep(`Plan “${name}” kept beside yours`, { ...received, id: freshId() })
              }
            >
              Keep it beside mine
            </Button>
          </p>
        </>
      )}
      {!here && films.length > 0 && (
        <p>
          <Button look="strong" onClick={() => keep(`Plan “${name}” kept`, received)}>
            Keep this plan
          </Button>
        </p>
      )}
      <p role="status">
        {said && plans.some(({ id }) => id === said.id) && (
          <>
            {said.words}{' '}
            <GuideLink page="plan" part={said.id} className="link">
              To the plan
            </GuideLink>
          </>
        )}
      </p>
      <p className="meta">Nothing of yours changes before you keep it, and Undo takes it back.</p>
    </section>
  )
}

function PlanLine({ film }: { film: ReceivedPlan['films'][number] }) {
  const { id, kind, title, year } = film
  const records = useRecords()
  const isWatched = id !== undefined && readEntry(records.get(id)).watched
  return (
    <li>
      <p className="meta">
        <time dateTime={`${film.on}T${film.at}`}>{formatEvening(film)}</time>
      </p>
      <h3>
        {id === undefined ? (
          <bdi>{title}</bdi>
        ) : (
          <Link to="/films/$filmId" params={{ filmId: id }} className="link">
            <bdi>{title}</bdi>
          </Link>
        )}
        {year !== undefined && ` (${year})`}
      </h3>
      {isWatched && <p className="meta">You have watched it.</p>}
      {kind === 'other' && <p className="meta">Not here yet: kept as a film of your own.</p>}
      {kind === 'unknown' && (
        <p className="meta">This version of Reel North does not know this film.</p>
      )}
    </li>
  )
}
