import { guessRhythm, type PlanDraft, withFilms } from '#domain/plan-draft.ts'
import type { Plan } from '#domain/plans.ts'
import { addDays, dayOf } from '#lib/calendar.ts'
import { daysBetween, isPlannable } from '#lib/evening.ts'
import { BY_HAND, type PlanSource, toPlan } from './plan-sources.ts'

/** What the form for a plan holds, and the plan as it was when it was opened. */
export type PlanFormState = {
  readonly draft: PlanDraft
  readonly source: string
  readonly opened?: Plan
}

/** What is opened where there is nothing to begin with. */
export const NOTHING: Plan = { id: '', name: '', place: '', note: '', films: [] }

const EVENING = '19:30'

/** A new plan: from today on, with the films of this source. */
export function newPlan(source: PlanSource): PlanFormState {
  const start = dayOf(new Date())
  const empty = { name: '', place: '', note: '', start, at: EVENING, days: '3', films: [] }
  return withSource({ draft: { ...empty, rhythm: 'weekly' }, source: '' }, source, undefined)
}

/** A plan as it stands, to be changed. */
export function openPlan(opened: Plan): PlanFormState {
  const { name, place, note, films } = opened
  const [first] = films
  const draft: PlanDraft = {
    name,
    place,
    note,
    start: first?.on ?? dayOf(new Date()),
    at: first?.at ?? EVENING,
    ...guessRhythm(films),
    films: films.map(({ film, on, at }) => ({ ...toPlan(film), on, at })),
  }
  return { draft, source: BY_HAND, opened }
}

/** With the films of another source, and its name where the plan has none of its own. */
export function withSource(
  state: PlanFormState,
  source: PlanSource | undefined,
  before: PlanSource | undefined,
): PlanFormState {
  const { draft } = state
  if (!source) return { ...state, source: BY_HAND }
  const hasOwnName = draft.name !== '' && draft.name !== before?.name
  const { rhythm } = source
  // The reasons of a route with days speak of Monday to Sunday.
  const start = rhythm === 'route' ? mondayFrom(draft.start) : draft.start
  const named = { ...draft, rhythm, start, ...(!hasOwnName && { name: source.name }) }
  return { ...state, draft: withFilms(named, source.films), source: source.id }
}

/** The first Monday on this day or after it. */
function mondayFrom(day: string): string {
  const since = isPlannable(day) ? daysBetween(A_MONDAY, day) % 7 : 0
  return since === 0 || !isPlannable(day) ? day : addDays(day, since > 0 ? 7 - since : -since)
}

const A_MONDAY = '2024-01-01'
