import { useRef, useState } from 'react'
import { type KeptPlan, nameOfPlan } from '#domain/plans.ts'
import { formatDay } from '#lib/format-day.ts'
import { plural } from '#lib/plural.ts'
import { printAlone } from '#lib/print-alone.ts'
import { removePlan } from '#state/plans.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { PlanDays } from './plan-days.tsx'
import { PlanHeading } from './plan-heading.tsx'
import { savePlanCalendar } from './save-plan-calendar.ts'

const SharePlanDialog = later(() => import('./share-plan-dialog.tsx'), 'SharePlanDialog')

type Props = {
  plan: KeptPlan
  address: { id: string; tabIndex: number; 'data-here': boolean | undefined }
  /** Just kept: it is where the reader goes on. */
  isFresh: boolean
  onEdit: () => void
  onRemoved: () => void
}

/** A plan as it is kept, and what can be done with it. */
export function PlanCard({ plan, address, isFresh, onEdit, onRemoved }: Props) {
  const [isSharing, setIsSharing] = useState(false)
  const [said, setSaid] = useState('')
  const card = useRef<HTMLElement>(null)
  const { place, note, films, unread } = plan
  const headingId = `plan-${plan.id}`
  const ofPlan = <span className="sr-only"> {nameOfPlan(plan)}</span>
  return (
    <section aria-labelledby={headingId} className="plan" ref={card} {...address}>
      <PlanHeading id={headingId} isFresh={isFresh}>
        {nameOfPlan(plan)}
      </PlanHeading>
      <p className="meta">{describe(plan)}</p>
      {place !== '' && (
        <p dir="auto">
          <span className="film-names-label">Place</span> {place}
        </p>
      )}
      {note !== '' && (
        <p className="plan-note" dir="auto">
          {note}
        </p>
      )}
      <PlanDays films={films} />
      {unread > 0 && (
        <p className="meta">
          {plural(unread, 'line')} of this plan cannot be shown by this version. Nothing of it is
          lost here; a calendar, paper or a link gets the rest.
        </p>
      )}
      <div className="plan-actions">
        <Button look="strong" onClick={() => void savePlanCalendar(plan).then(setSaid)}>
          Save for a calendar
          {ofPlan}
        </Button>
        <Button onClick={() => setIsSharing(true)}>Share…{ofPlan}</Button>
        <Button onClick={() => card.current && printAlone(card.current)}>Print{ofPlan}</Button>
        <Button onClick={onEdit}>Edit{ofPlan}</Button>
        <Button
          onClick={() => {
            removePlan(plan)
            onRemoved()
          }}
        >
          Remove
          {ofPlan}
        </Button>
      </div>
      <p role="status" className="plan-said">
        {said}
      </p>
      {isSharing && <SharePlanDialog plan={plan} onClose={() => setIsSharing(false)} />}
    </section>
  )
}

function describe({ films }: KeptPlan): string {
  const [first, last] = [films[0], films.at(-1)]
  const count = plural(films.length, 'film')
  if (!first || !last) return count
  return first.on === last.on
    ? `${count}, on ${formatDay(first.on)}`
    : `${count}, from ${formatDay(first.on)} to ${formatDay(last.on)}`
}
