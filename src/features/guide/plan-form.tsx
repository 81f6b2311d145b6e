import { type SubmitEvent, useId, useRef, useState } from 'react'
import {
  type PlanDraft,
  readDraft,
  type DraftFaults,
  withEvening,
  withFilms,
  withSaid,
} from '#domain/plan-draft.ts'
import { changedParts, type Plan } from '#domain/plans.ts'
import type { GuideRoute } from '#domain/routes.ts'
import { addPlan, changePlan } from '#state/plans.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { PlanFormDates } from './plan-form-dates.tsx'
import { PlanFormEvenings } from './plan-form-evenings.tsx'
import { PlanFormFilms } from './plan-form-films.tsx'
import { NOTHING, type PlanFormState, withSource } from './plan-form-state.ts'
import { listSources } from './plan-sources.ts'
import { usePlanForm } from './use-plan-form.ts'

type Props = {
  /** The plan to change; else a new one is made. */
  plan?: Plan
  /** It was removed elsewhere meanwhile. */
  isRemoved?: boolean
  routes: readonly GuideRoute[]
  /** The route to begin with. */
  routeId?: string | undefined
  onKept: (id: string) => void
  onCancel?: (() => void) | undefined
}

/** Where a plan is made: films, a first day and a rhythm, and then each film’s own evening. */
export function PlanForm({ plan, isRemoved = false, routes, routeId, onKept, onCancel }: Props) {
  const sources = listSources(routes)
  const { state, change, finish } = usePlanForm(plan, routeId, sources)
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const noteId = useId()
  const { draft, source } = state
  const result = readDraft(draft)
  const faults = isChecked && isFaulty(result) ? result : NO_FAULTS

  const set = (next: PlanDraft) => change({ ...state, draft: next })
  const sourceOf = (id: string) => sources.find((one) => one.id === id)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isFaulty(result)) return focusFault(form.current, draft, result)
    finish()
    if (plan) changePlan({ id: plan.id, ...result }, changedParts(state.opened ?? NOTHING, result))
    onKept(plan?.id ?? addPlan(result))
  }
  return (
    <form ref={form} className="plan-form" onSubmit={save} noValidate>
      <PlanFormFilms
        draft={draft}
        source={source}
        sources={sources}
        fault={faults.films}
        onSource={(id) => change(withSource(state, sourceOf(id), sourceOf(source)))}
        onFilms={(films) => change({ ...state, draft: withFilms(draft, films), source: 'by-hand' })}
      />
      <PlanFormDates draft={draft} faults={faults} onSaid={(said) => set(withSaid(draft, said))} />
      <PlanFormEvenings
        draft={draft}
        faults={faults.evenings}
        onEvening={(film, evening) => set(withEvening(draft, film, evening))}
        onTakeOut={(out) =>
          set(
            withFilms(
              draft,
              draft.films.filter(({ film }) => !out.includes(film)),
            ),
          )
        }
      />
      <div className="plan-words">
        <TextField
          label="Name"
          hint="For you, and for whoever gets the plan"
          value={draft.name}
          fault={undefined}
          dir="auto"
          onText={(name) => set({ ...draft, name })}
        />
        <TextField
          label="Place, if you like"
          hint="It stands in the calendar as the place of each film"
          value={draft.place}
          fault={undefined}
          dir="auto"
          onText={(place) => set({ ...draft, place })}
        />
        <p className="field">
          <label htmlFor={noteId} className="field-label">
            A line to the group, if you like
          </label>
          <textarea
            id={noteId}
            className="field-control"
            rows={2}
            dir="auto"
            value={draft.note}
            onChange={({ currentTarget }) => set({ ...draft, note: currentTarget.value })}
          />
        </p>
      </div>
      <p role="status" className="meta">
        {plan && sayElsewhere(plan, isRemoved, state)}
      </p>
      <div className="plan-actions">
        <Button type="submit" look="strong">
          {plan ? 'Save the plan' : 'Keep this plan'}
        </Button>
        {onCancel && (
          <Button
            onClick={() => {
              finish()
              onCancel()
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

function sayElsewhere(plan: Plan, isRemoved: boolean, { opened = NOTHING }: PlanFormState) {
  if (isRemoved) return 'This plan was removed elsewhere. Saving it here brings it back.'
  if (changedParts(opened, plan).length === 0) return ''
  return 'This plan was changed elsewhere. What you did not change here is saved as it is there.'
}

const NO_FAULTS: DraftFaults = { evenings: new Map() }

const isFaulty = (result: object): result is DraftFaults => 'evenings' in result

/** To the first thing that is not as it must be. */
function focusFault(form: HTMLFormElement | null, { films }: PlanDraft, faults: DraftFaults) {
  const shared = (['films', 'start', 'at', 'days'] as const).find((name) => name in faults)
  const wrong = films.find(({ film }) => faults.evenings.has(film))?.film
  const name = shared === 'films' ? 'source' : (shared ?? `on ${wrong}`)
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}
