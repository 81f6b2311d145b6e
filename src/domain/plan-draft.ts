import { addDays } from '#lib/calendar.ts'
import { byEvening, daysBetween, isPlannable, isTimeOfDay, type Evening } from '#lib/evening.ts'
import type { FilmId } from './film.ts'
import { layOut, type FilmToPlan, type Rhythm } from './lay-out.ts'
import { MOST_PLANNED, type Plan, type PlannedFilm } from './plans.ts'

/** A film of a plan that is being made. The day and the time are as typed so far, whole or not. */
export type DraftFilm = FilmToPlan & { readonly on: string; readonly at: string }

/** `days`: as many as are typed. `own`: each film on the evening that somebody gave it. */
export type RhythmName = keyof typeof REGULAR | 'days' | 'together' | 'route' | 'own'

const REGULAR = { daily: 1, weekly: 7, fortnightly: 14 } as const

const isRegular = (rhythm: RhythmName): rhythm is keyof typeof REGULAR => rhythm in REGULAR

/** A plan that is being made or changed, as a form holds it. */
export type PlanDraft = {
  readonly name: string
  readonly place: string
  readonly note: string
  readonly start: string
  readonly at: string
  readonly rhythm: RhythmName
  /** How many days lie between two films, as typed. */
  readonly days: string
  readonly films: readonly DraftFilm[]
}

/** What a change says anew, in the words of the form. */
type Said = Partial<Pick<PlanDraft, 'start' | 'at' | 'rhythm' | 'days'>>

const MOST_DAYS = 99

/** The days between two films; nothing while it is no number that makes sense. */
export function readDays(text: string): number | undefined {
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= MOST_DAYS ? days : undefined
}

/**
 * With another beginning, time or rhythm, and the films laid out for it. Films that each have an
 * evening of their own keep their distances: all of them move with the first day, and those at the
 * plan’s time with the time.
 */
export function withSaid(draft: PlanDraft, said: Said): PlanDraft {
  const next = { ...draft, ...said }
  return next.rhythm === 'own' ? moved(draft, next) : laidOut(next)
}

/** With these films. Of those that have an evening of their own, each keeps it; new ones follow them. */
export function withFilms(draft: PlanDraft, films: readonly FilmToPlan[]): PlanDraft {
  const known = new Map(draft.films.map((film) => [film.film, film]))
  let last = lastDay(draft)
  const next = films.map((film) => {
    const old = known.get(film.film)
    if (!old) last = isPlannable(last) ? addDays(last, draft.films.length > 0 ? 1 : 0) : last
    return { ...film, on: old?.on ?? last, at: old?.at ?? draft.at }
  })
  return laidOut({ ...draft, films: next })
}

const lastDay = ({ films, start }: PlanDraft) =>
  films.map(({ on }) => on).reduce((last, on) => (on > last ? on : last), start)

/** With another evening for one film: from then on each has its own. */
export function withEvening(
  draft: PlanDraft,
  film: FilmId,
  evening: { readonly on: string; readonly at: string },
): PlanDraft {
  const films = draft.films.map((row) => (row.film === film ? { ...row, ...evening } : row))
  const days = films.map(({ on }) => on).filter(isPlannable)
  return { ...draft, films, rhythm: 'own', start: days.sort()[0] ?? draft.start }
}

function laidOut(draft: PlanDraft): PlanDraft {
  const { start, at, films } = draft
  const rhythm = rhythmOf(draft)
  if (rhythm === undefined || !isPlannable(start) || !isTimeOfDay(at)) return draft
  const evenings = layOut(films, start, at, rhythm)
  return { ...draft, films: films.map((film, place) => ({ ...film, ...evenings[place] })) }
}

function rhythmOf({ rhythm, days }: PlanDraft): Rhythm | undefined {
  if (rhythm === 'own') return undefined
  if (rhythm === 'days') return readDays(days)
  return isRegular(rhythm) ? REGULAR[rhythm] : rhythm
}

function moved(before: PlanDraft, after: PlanDraft): PlanDraft {
  const [first] = before.films
    .map(({ on }) => on)
    .filter(isPlannable)
    .sort()
  const days = first && isPlannable(after.start) ? daysBetween(first, after.start) : 0
  const films = before.films.map((film) => ({
    ...film,
    on: isPlannable(film.on) ? addDays(film.on, days) : film.on,
    at: film.at === before.at ? after.at : film.at,
  }))
  return { ...after, films }
}

/** What is not yet as it must be; nothing once it can be kept. */
export type DraftFaults = {
  films?: string
  start?: string
  at?: string
  days?: string
  /** By film. */
  evenings: ReadonlyMap<FilmId, string>
}

const [NO_DAY, NO_TIME] = [
  'Give the whole date, between 1900 and 2999.',
  'Give the time, from 00:00 to 23:59.',
]

/** The plan that the form says, or why it cannot be kept yet. */
export function readDraft(draft: PlanDraft): Omit<Plan, 'id'> | DraftFaults {
  const evenings = new Map<FilmId, string>()
  const films: PlannedFilm[] = []
  for (const { film, on, at } of draft.films) {
    if (!isPlannable(on)) evenings.set(film, NO_DAY)
    else if (!isTimeOfDay(at)) evenings.set(film, NO_TIME)
    else films.push({ film, on, at })
  }
  const faults = findFaults(draft)
  if (evenings.size > 0 || Object.keys(faults).length > 0) return { ...faults, evenings }
  const { name, place, note } = draft
  return { name: name.trim(), place: place.trim(), note: note.trim(), films: films.sort(byEvening) }
}

/** Of what all films share. While it is unreadable they stand where they stood: not what it says. */
function findFaults({ films, start, at, rhythm, days }: PlanDraft): Omit<DraftFaults, 'evenings'> {
  const isTooMany = films.length > MOST_PLANNED
  return {
    ...(films.length === 0 && { films: 'Choose at least one film.' }),
    ...(isTooMany && { films: `Choose ${MOST_PLANNED} films at most.` }),
    ...(!isPlannable(start) && { start: NO_DAY }),
    ...(!isTimeOfDay(at) && { at: NO_TIME }),
    ...(rhythm === 'days' &&
      readDays(days) === undefined && { days: `Give a whole number, from 1 to ${MOST_DAYS}.` }),
  }
}

/** The rhythm that evenings have, where they have one: so that it can go on. */
export function guessRhythm(evenings: readonly Evening[]): Pick<PlanDraft, 'rhythm' | 'days'> {
  const [first, second] = evenings
  const days = first && second ? daysBetween(first.on, second.on) : 0
  const isEven = evenings.every(
    ({ on, at }, place) => first && at === first.at && on === addDays(first.on, place * days),
  )
  if (!isEven || readDays(String(days)) === undefined) return { rhythm: 'own', days: '3' }
  const named = (['daily', 'weekly', 'fortnightly'] as const).find((name) => REGULAR[name] === days)
  return { rhythm: named ?? 'days', days: String(days) }
}
