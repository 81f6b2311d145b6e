import type { Plan } from '#domain/plans.ts'
import type { Received } from '#domain/received-list.ts'
import { MY_PLANS } from '#domain/records-apart.ts'
import type { SharedEvening, SharedPlan } from '#domain/shared-plan.ts'
import { toOwnFields } from '#domain/own-film-facts.ts'
import { fieldsOf } from './plans.ts'
import { setParts } from './entries.ts'
import { newOwnId } from './own-films.ts'

/** A plan that somebody sent, and what each of its films is here. */
export type ReceivedPlan = Omit<SharedPlan, 'films'> & {
  readonly films: readonly (SharedEvening & Received)[]
}

/** The plan in the words of here: films that are none here by their keys, which are no ids. */
export const toPlan = ({ films, ...plan }: ReceivedPlan): Plan => ({
  ...plan,
  films: films.map(({ id, key, on, at }) => ({ film: id ?? key, on, at })),
})

/**
 * Keeps a plan that somebody sent, in place of the one of its id. Films that are not here become
 * films of one's own; those of which only an id is known stay in it by that. One step to undo.
 */
export function keepReceivedPlan(says: string, plan: ReceivedPlan): void {
  const added = plan.films.flatMap(({ key, kind, film }) =>
    kind === 'other' && !('id' in film) ? [{ key, film, filmId: newOwnId() }] : [],
  )
  const idOf = new Map(added.map(({ key, filmId }) => [key, filmId]))
  const { films, ...words } = toPlan(plan)
  const kept = films.map((film) => ({ ...film, film: idOf.get(film.film) ?? film.film }))
  setParts(says, [
    { filmId: MY_PLANS, fields: fieldsOf({ ...words, films: kept }) },
    ...added.map(({ film, filmId }) => {
      const facts = { ...film, directors: [], countries: [], languages: [] }
      return { filmId, fields: { own: true, ...toOwnFields(facts) } }
    }),
  ])
}
