import type { PlanInWords } from '#domain/export-notebook.ts'
import type { FilmId } from '#domain/film.ts'
import type { CalendarFilm } from '#domain/plan-calendar.ts'
import {
  planField,
  readPlans,
  toPlanFields,
  type KeptPlan,
  type Plan,
  type PlanPart,
} from '#domain/plans.ts'
import { readOwnFilmFacts } from '#domain/own-film-facts.ts'
import { MY_PLANS } from '#domain/records-apart.ts'
import type { SharedPlan } from '#domain/shared-plan.ts'
import { freshId } from '#lib/fresh-id.ts'
import { readRecords, setParts, useRecord } from './entries.ts'
import { findFilm, titleOfFilm } from './films.ts'

/* What the user does to the viewing plans, each as one step to undo. */

export const usePlans = (): readonly KeptPlan[] => readPlans(useRecord(MY_PLANS))

/** Keeps a new plan, and gives its id. */
export function addPlan(plan: Omit<Plan, 'id'>): string {
  const id = freshId()
  setPlan(`${called(plan)} kept`, { id, ...plan })
  return id
}

/**
 * Only these parts of it: another tab or device may have changed the others meanwhile. One that was
 * removed there is back: an edit beats a removal.
 */
export const changePlan = (plan: Plan, parts: readonly PlanPart[]): void =>
  setPlan(`${called(plan)} changed`, plan, parts)

/** Off the list. What it says stays in its fields. */
export const removePlan = (plan: Plan): void =>
  setParts(`${called(plan)} removed`, [
    { filmId: MY_PLANS, fields: { [planField(plan.id)]: false } },
  ])

function setPlan(says: string, plan: Plan, parts?: readonly PlanPart[]) {
  setParts(says, [{ filmId: MY_PLANS, fields: fieldsOf(plan, parts) }])
}

/** What is to be written for these parts of the plan, else all, to be kept as they are said. */
export const fieldsOf = (plan: Plan, parts?: readonly PlanPart[]): Record<string, unknown> =>
  toPlanFields(plan, readRecords().get(MY_PLANS), parts)

const called = (plan: Pick<Plan, 'name'>) => (plan.name === '' ? 'Plan' : `Plan “${plan.name}”`)

/** How long a film is, also one of the user’s own that was taken off the lists. */
export const minutesOf = (id: FilmId): number | undefined =>
  findFilm(id)?.minutes ?? readOwnFilmFacts(readRecords().get(id))?.minutes

/** The plan as it is passed on: films of one’s own by what they are called. */
export const toSharedPlan = ({ id, name, place, note, films }: Plan): SharedPlan => ({
  id,
  name,
  place,
  note,
  films: films.map(({ film, on, at }) => ({ film: toShared(film), on, at })),
})

function toShared(id: FilmId): SharedPlan['films'][number]['film'] {
  const facts = readOwnFilmFacts(readRecords().get(id))
  if (!facts) return { id }
  const { title, year, imdb } = facts
  return { title, ...(year && { year }), ...(imdb !== undefined && { imdb }) }
}

/** All plans, with their films by their titles. */
export const readPlansInWords = (): PlanInWords[] =>
  readPlans(readRecords().get(MY_PLANS)).map(({ name, place, note, films }) => ({
    name,
    place,
    note,
    films: films.map(({ film, on, at }) => ({ title: titleOfFilm(film), on, at })),
  }))

/** What a calendar shows of a film, with the address of its page. */
export function toCalendarFilm(id: FilmId): CalendarFilm {
  const minutes = minutesOf(id)
  return {
    title: titleOfFilm(id),
    ...(minutes !== undefined && { minutes }),
    ...(findFilm(id) && { address: `${location.origin}/films/${id}` }),
  }
}
