import { useEffect, useState } from 'react'
import type { Plan } from '#domain/plans.ts'
import { newPlan, NOTHING, openPlan, type PlanFormState } from './plan-form-state.ts'
import type { PlanSource } from './plan-sources.ts'

/** What was typed into a form that was left, to be there when it is opened again: by plan. */
const left = new Map<string | undefined, PlanFormState>()

/** What a form for a plan holds. It is there again when the form is opened anew, until it is `finish`ed. */
export function usePlanForm(
  plan: Plan | undefined,
  routeId: string | undefined,
  sources: readonly PlanSource[],
) {
  const key = plan ? `plan ${plan.id}` : routeId
  const [state, setState] = useState(() => left.get(key) ?? begin(plan, sources, routeId))
  const [isBegun, setIsBegun] = useState(() => left.has(key))
  useEffect(() => (isBegun ? warnOnLeaving() : undefined), [isBegun])
  const change = (next: PlanFormState) => {
    left.set(key, next)
    setIsBegun(true)
    setState(next)
  }
  return { state, change, finish: () => left.delete(key) }
}

function begin(
  plan: Plan | undefined,
  sources: readonly PlanSource[],
  routeId: string | undefined,
): PlanFormState {
  if (plan) return openPlan(plan)
  const first = sources.find(({ id }) => id === routeId) ?? sources[0]
  return first ? newPlan(first) : openPlan(NOTHING)
}

/** Has the browser ask before a reload or a closed tab takes what was typed. Gives the way to stop it. */
function warnOnLeaving() {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
