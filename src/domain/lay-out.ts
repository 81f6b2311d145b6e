import { addDays } from '#lib/calendar.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { byEvening, minutesLater, type Evening, type TimeOfDay } from '#lib/evening.ts'
import type { FilmId } from './film.ts'

/** A film to be given an evening. */
export type FilmToPlan = {
  readonly film: FilmId
  /** How long it is, if that is known. */
  readonly minutes?: number
  /** Its day on a route that says so, from 1. */
  readonly day?: number
}

/** A film every so many days; all on one evening; or on the days that a route gives them. */
export type Rhythm = number | 'together' | 'route'

/** A film whose length nobody wrote down is thought to be this long, in minutes. */
export const USUAL_LENGTH = 120
/** Between two films on one evening, in minutes. */
export const PAUSE = 15

/** More than the longest film ever made has, in minutes. */
const LONGEST = 60_000

/** How long to keep free for it. */
export const lengthOf = ({ minutes = 0 }: Pick<FilmToPlan, 'minutes'>): number =>
  minutes > 0 ? Math.min(minutes, LONGEST) : USUAL_LENGTH

/**
 * The evening of each film, in their order. None begins before the one before it is over and there
 * was time to make tea.
 */
export function layOut(
  films: readonly FilmToPlan[],
  start: CalendarDay,
  at: TimeOfDay,
  rhythm: Rhythm,
): Evening[] {
  const evenings: Evening[] = []
  for (const [place, { day = place + 1 }] of films.entries()) {
    const days = rhythm === 'together' ? 0 : rhythm === 'route' ? day - 1 : place * rhythm
    const wanted = { on: addDays(start, days), at }
    const [last, before] = [evenings.at(-1), films[place - 1]]
    const free = last && before ? roundUp(minutesLater(last, lengthOf(before) + PAUSE)) : wanted
    evenings.push(byEvening(wanted, free) < 0 ? free : wanted)
  }
  return evenings
}

/** To the next five minutes, as people agree on times. */
function roundUp(evening: Evening): Evening {
  const over = Number(evening.at.slice(3)) % 5
  return over === 0 ? evening : minutesLater(evening, 5 - over)
}
