import { isPlannable, isTimeOfDay, type Evening } from '#lib/evening.ts'
import { isPlanId, type Plan } from './plans.ts'
import { parseObject, parseSharedRow, toSharedRow, type SharedFilm } from './shared-list.ts'

/** A film of a plan as it is passed on, by its id or by what it is called. */
export type SharedEvening = Evening & Pick<SharedFilm, 'film'>

/** A plan that one person gives to others. */
export type SharedPlan = Omit<Plan, 'films'> & { readonly films: readonly SharedEvening[] }

export const PLAN_FORMAT = 'reel-north-plan'

/** More is not read. */
const [MOST_FILMS, LONGEST_TEXT] = [500, 10_000]

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

/** What such a text says; undefined for any other. A film without a sound day and time is left out. */
export function parseSharedPlan(text: string): SharedPlan | undefined {
  const { format, id, name, place, note, films } = parseObject(text)
  if (format !== PLAN_FORMAT || !isPlanId(id) || !Array.isArray(films)) return undefined
  return {
    id,
    name: textOf(name),
    place: textOf(place),
    note: textOf(note),
    films: films.slice(0, MOST_FILMS).flatMap(fromRow),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '')

function fromRow(row: unknown): SharedEvening[] {
  const [named, on, at]: unknown[] = Array.isArray(row) ? row : []
  return parseSharedRow([named]).flatMap(({ film }) =>
    isPlannable(on) && isTimeOfDay(at) ? { film, on, at } : [],
  )
}
