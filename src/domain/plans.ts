import { byEvening, isPlannable, isTimeOfDay, type Evening } from '#lib/evening.ts'
import { isFilmId, readField, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'
import { msOfStamp } from './stamp.ts'

/** A film and the evening on which it is to be seen. */
export type PlannedFilm = Evening & { readonly film: FilmId }

/** Films with their evenings, for oneself or a group. A film is in it once. */
export type Plan = {
  /** The same wherever the plan goes, so that it is known again. */
  readonly id: string
  readonly name: string
  /** Where it is seen. */
  readonly place: string
  readonly note: string
  /** Earlier ones first. */
  readonly films: readonly PlannedFilm[]
}

/** A plan as it is kept here. */
export type KeptPlan = Plan & {
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
  /** How many of its films are written in a way that this version cannot read. They are kept. */
  readonly unread: number
}

/** More would be too much for a link, and for a group. */
export const MOST_PLANNED = 100

/** What to call it. */
export const nameOfPlan = ({ name }: Pick<Plan, 'name'>): string => name.trim() || 'Viewing plan'

const PLAN = 'plan:'

/** Whether it is there. What it says stands in fields of its own: what changed in two places joins. */
export const planField = (id: string): string => PLAN + id

/** What a plan says, each part in its own field. */
export const PLAN_PARTS = ['name', 'place', 'note', 'films'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

const partField = (part: PlanPart, id: string) => `plan-${part}:${id}`

/** What an id of a plan looks like. */
export const isPlanId = (id: unknown): id is string =>
  typeof id === 'string' && /^[a-z\d]{1,40}$/.test(id)

/** The plans that are kept, the one that begins first before the others. */
export function readPlans(record: EntryRecord | undefined): KeptPlan[] {
  return Object.keys(record?.f ?? {})
    .flatMap((name) => (name.startsWith(PLAN) ? (readPlan(record, name.slice(5)) ?? []) : []))
    .sort((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1))
}

const beginningOf = ({ films, id }: Plan) => `${films[0]?.on ?? ''} ${films[0]?.at ?? ''} ${id}`

export function readPlan(record: EntryRecord | undefined, id: string): KeptPlan | undefined {
  const field = readField(record, planField(id))
  if (!isPlanId(id) || field?.v !== true) return undefined
  const partOf = (part: PlanPart) => readField(record, partField(part, id))
  const text = (part: PlanPart) => {
    const value = partOf(part)?.v
    return typeof value === 'string' ? value : ''
  }
  const { read, unread } = sortRows(partOf('films')?.v)
  const stamps = [field, ...PLAN_PARTS.map(partOf)].map((part) => part?.s ?? '')
  return {
    id,
    name: text('name'),
    place: text('place'),
    note: text('note'),
    films: read.map(({ film, on, at }) => ({ film, on, at })),
    changed: Math.max(...stamps.map(msOfStamp)),
    unread: unread.length,
  }
}

/** Which parts the second plan says otherwise than the first. */
export const changedParts = (before: Omit<Plan, 'id'>, after: Omit<Plan, 'id'>): PlanPart[] =>
  PLAN_PARTS.filter((part) =>
    part === 'films'
      ? JSON.stringify(before.films) !== JSON.stringify(after.films)
      : before[part].trim() !== after[part].trim(),
  )

/**
 * The fields that say these parts of the plan from now on, and that it is there. A film's row keeps
 * what a later version wrote on it, and rows that cannot be read stay.
 */
export function toPlanFields(
  plan: Plan,
  record: EntryRecord | undefined,
  parts: readonly PlanPart[] = PLAN_PARTS,
): Record<string, unknown> {
  const { read, unread } = sortRows(readField(record, partField('films', plan.id))?.v)
  const rows = new Map(read.map((row) => [row.film, row]))
  const row = ({ film, on, at }: PlannedFilm) => ({ ...rows.get(film), film, on, at })
  const valueOf = (part: PlanPart) =>
    part === 'films' ? [...plan.films.map(row), ...unread] : plan[part] || null
  const fields = parts.map((part) => [partField(part, plan.id), valueOf(part)] as const)
  return { [planField(plan.id)]: true, ...Object.fromEntries(fields) }
}

type Row = { readonly [name: string]: unknown }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What can be shown of the films, in order, and what cannot: a film is shown once. */
function sortRows(films: unknown) {
  const read = new Map<FilmId, Row & PlannedFilm>()
  const unread: unknown[] = []
  for (const row of Array.isArray(films) ? (films as unknown[]) : []) {
    if (isPlanned(row) && !read.has(row.film)) read.set(row.film, row)
    else unread.push(row)
  }
  return { read: [...read.values()].sort(byEvening), unread }
}

const isPlanned = (row: unknown): row is Row & PlannedFilm =>
  isRow(row) &&
  typeof row['film'] === 'string' &&
  isFilmId(row['film']) &&
  isPlannable(row['on']) &&
  isTimeOfDay(row['at'])
