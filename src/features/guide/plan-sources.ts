import { readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { FilmToPlan } from '#domain/lay-out.ts'
import type { RhythmName } from '#domain/plan-draft.ts'
import { MOST_PLANNED } from '#domain/plans.ts'
import { readQueue } from '#domain/queue.ts'
import type { GuideRoute } from '#domain/routes.ts'
import { plural } from '#lib/plural.ts'
import { readRecords } from '#state/entries.ts'
import { readFilms } from '#state/films.ts'
import { minutesOf } from '#state/plans.ts'

/** Where the films of a plan come from. */
export type PlanSource = {
  readonly id: string
  readonly label: string
  /** What a plan made of it is called, until somebody gives it a name. */
  readonly name: string
  readonly isRoute: boolean
  readonly films: readonly FilmToPlan[]
  /** The rhythm it was thought out for. */
  readonly rhythm: RhythmName
}

/** The films are chosen one by one. */
export const BY_HAND = 'by-hand'
const QUEUE = 'queue'
/** The route that is made for a single sitting. */
const ONE_EVENING = 'one-evening'

/** What can be planned at once: each route, and the queue as it is now. */
export function listSources(routes: readonly GuideRoute[]): PlanSource[] {
  const ofRoutes = routes.map(({ id, title, steps }) => ({
    id,
    label: title,
    name: title,
    isRoute: true,
    films: steps.map(({ film, day }) => toPlan(film, day)),
    rhythm: rhythmOf(id, steps),
  }))
  const queue = readQueue(readFilms(), (id) => readEntry(readRecords().get(id)))
  const films = queue.slice(0, MOST_PLANNED).map(({ id }) => toPlan(id))
  const label = `My queue (${plural(films.length, 'film')})`
  return [
    ...ofRoutes,
    { id: QUEUE, label, name: 'My queue', isRoute: false, films, rhythm: 'weekly' },
  ]
}

/** A film with what the laying out of evenings wants to know. */
export function toPlan(film: FilmId, day?: number): FilmToPlan {
  const minutes = minutesOf(film)
  return { film, ...(minutes !== undefined && { minutes }), ...(day !== undefined && { day }) }
}

function rhythmOf(id: string, steps: GuideRoute['steps']): RhythmName {
  if (id === ONE_EVENING) return 'together'
  return steps.some(({ day }) => day !== undefined) ? 'route' : 'weekly'
}
