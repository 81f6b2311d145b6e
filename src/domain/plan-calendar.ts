import { createEvents } from 'ics'
import { foldContentLines } from '#lib/fold-content-lines.ts'
import type { Evening } from '#lib/evening.ts'
import type { FilmId } from './film.ts'
import { lengthOf } from './lay-out.ts'
import type { KeptPlan } from './plans.ts'

/** What a calendar shows of a film. */
export type CalendarFilm = { title: string; minutes?: number; address?: string }

/**
 * The plan as a calendar file (RFC 5545), with one event a film. The same plan gives the same bytes,
 * and each film the same UID for ever, so that a calendar that is given the file again brings its
 * events up to date and doubles none.
 */
export function formatCalendar(plan: KeptPlan, filmOf: (id: FilmId) => CalendarFilm): string {
  const { id, name, place, note, changed } = plan
  const events = plan.films.map(({ film, ...evening }) => {
    const { title, minutes, address } = filmOf(film)
    return {
      uid: `${id}-${film}@reel-north`,
      title: oneLine(title) || 'A film',
      start: toFloating(evening),
      // A span and no end: exact, also in the night in which clocks are set.
      duration: { minutes: lengthOf({ ...(minutes !== undefined && { minutes }) }) },
      ...withoutEmpty({
        location: oneLine(place),
        description: plainText([name, note].filter((text) => text !== '').join('\n')),
      }),
      ...(address !== undefined && { url: address }),
      // All three follow from the last change: a calendar takes the later one.
      sequence: toSequence(changed),
      timestamp: changed,
      lastModified: changed,
    }
  })
  const { error, value } = createEvents(events, HEADER)
  if (error || value === null) throw error ?? new Error('There is no calendar file.')
  // The library folds after 75 characters; the standard counts octets, of which 한 has three.
  return foldContentLines(value)
}

// No METHOD, which would make it a message to be answered: it says what is planned, no more.
const HEADER = { productId: '-//Reel North//Viewing plan//EN', method: '' }

/** Seconds since 2020, which rise with every change. The number has 31 bits: enough until 2088. */
const toSequence = (changed: number) =>
  Math.min(2 ** 31 - 1, Math.max(0, Math.floor((changed - Date.UTC(2020)) / 1000)))

/**
 * A floating time, without a zone: half past seven stays half past seven, wherever the group is, and
 * whether clocks were set meanwhile. As text, since the library would take numbers to an instant in
 * the zone of this device and back, which moves times that are left out there in spring.
 */
const toFloating = ({ on, at }: Evening) => `${on.replaceAll('-', '')}T${at.replace(':', '')}00`

/** What the standard lets stand in a text: no control characters, and one kind of line end. */
const plainText = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')

const oneLine = (text: string) => plainText(text).replace(/\s+/g, ' ').trim()

const withoutEmpty = <T extends Record<string, string>>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>
