import { byEvening, isPlannable, isTimeOfDay, type Evening } from '#lib/evening.ts'
import { isField, isFilmId, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

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

/** What to call it. */
export const nameOfPlan = ({ name }: Pick<Plan, 'name'>): string => name.trim() || 'Viewing plan'

const PLAN = 'plan:'

export const planField = (id: string): string => PLAN + id

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
  const field = record?.f[planField(id)]
  if (!isPlanId(id) || !isField(field) || !isParts(field.v)) return undefined
  const { name, place, note } = field.v
  const { read, unread } = sortRows(field.v)
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    id,
    name: text(name),
    place: text(place),
    note: text(note),
    films: read.map(({ film, on, at }) => ({ film, on, at })),
    changed: Number(field.s.slice(0, 13)),
    unread: unread.length,
  }
}

/**
 * The value that says this from now on. What the one before it held beyond our understanding, such as
 * what a later version wrote, is carried along.
 */
export function toPlanValue({ name, place, note, films }: Omit<Plan, 'id'>, before?: unknown) {
  const old = isParts(before) ? before : {}
  const { read, unread } = sortRows(old)
  const rows = new Map(read.map((row) => [row.film, row]))
  const row = ({ film, on, at }: PlannedFilm) => ({ ...rows.get(film), film, on, at })
  return { ...old, name, place, note, films: [...films.map(row), ...unread] }
}

type Parts = { readonly [name: string]: unknown }

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What can be shown of the films, in order, and what cannot: a film is shown once. */
function sortRows({ films }: Parts) {
  const read = new Map<FilmId, Parts & PlannedFilm>()
  const unread: unknown[] = []
  for (const row of Array.isArray(films) ? (films as unknown[]) : []) {
    if (isPlanned(row) && !read.has(row.film)) read.set(row.film, row)
    else unread.push(row)
  }
  return { read: [...read.values()].sort(byEvening), unread }
}

const isPlanned = (row: unknown): row is Parts & PlannedFilm =>
  isParts(row) &&
  typeof row['film'] === 'string' &&
  isFilmId(row['film']) &&
  isPlannable(row['on']) &&
  isTimeOfDay(row['at'])
