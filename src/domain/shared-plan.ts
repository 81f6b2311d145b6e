import { isPlannable, isTimeOfDay, type Evening } from '#lib/evening.ts'
import { isPlanId, MOST_PLANNED, type Plan } from './plans.ts'
import { parseObject, parseSharedRow, toSharedRow, type SharedFilm } from './shared-list.ts'

/** A film of a plan as it is passed on, by its id or by what it is called. */
export type SharedEvening = Evening & Pick<SharedFilm, 'film'>

/** A plan that one person gives to others. */
export type SharedPlan = Omit<Plan, 'films'> & { readonly films: readonly SharedEvening[] }

export const PLAN_FORMAT = 'reel-north-plan'

/** The same as it was read, and how many of its films were left out. */
export type ReadPlan = SharedPlan & { readonly unread: number }

/** The plan as a short text: a film is its id, or its title, year and IMDb id; then its day and time. */
export const formatSharedPlan = ({ id, name, place, note, films }: SharedPlan): string =>
  JSON.stringify({
    format: PLAN_FORMAT,
    id,
    name,
    ...(place !== '' && { place }),
    ...(note !== '' && { note }),
    films: films.map(({ film, on, at }) => [...toSharedRow({ film }), on, at]),
  })

/** What such a text says; undefined for any other. Films are left out without a sound day and time. */
export function parseSharedPlan(text: string): ReadPlan | undefined {
  const { format, id, name, place, note, films } = parseObject(text)
  if (format !== PLAN_FORMAT || !isPlanId(id) || !Array.isArray(films)) return undefined
  const read = films.flatMap(fromRow).slice(0, MOST_PLANNED)
  return {
    id,
    name: textOf(name),
    place: textOf(place),
    note: textOf(note),
    films: read,
    unread: films.length - read.length,
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function fromRow(row: unknown): SharedEvening[] {
  const [named, on, at]: unknown[] = Array.isArray(row) ? row : []
  return parseSharedRow([named]).flatMap(({ film }) =>
    isPlannable(on) && isTimeOfDay(at) ? { film, on, at } : [],
  )
}
