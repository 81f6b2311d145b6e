import type { FilmCard } from './film.ts'
import type { Guide } from './guide.ts'

export type TimeLineEvent = Guide['time-line'][number]

/** What stands on the time line: an event, or a film in the year it was shot or released. */
export type TimeLineEntry =
  | { kind: 'event'; id: string; date: string; event: TimeLineEvent }
  | { kind: 'filmed' | 'released'; id: string; date: string; until?: string; film: FilmCard }

export type Decade = { decade: string; entries: TimeLineEntry[] }

/**
 * Events and films in their order. What is known only to the year stands before the days of that
 * year, and a film is shot before it is released.
 */
export function makeTimeLine(
  events: readonly TimeLineEvent[],
  films: readonly FilmCard[],
): Decade[] {
  const entries = [
    ...films.flatMap(filmEntries),
    ...events.map((event) => ({ kind: 'event', id: event.id, date: event.date, event }) as const),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const decades = new Map<string, TimeLineEntry[]>()
  for (const entry of entries) {
    const decade = `${entry.date.slice(0, 3)}0s`
    decades.set(decade, [...(decades.get(decade) ?? []), entry])
  }
  return Array.from(decades, ([decade, inIt]) => ({ decade, entries: inIt }))
}

function filmEntries(film: FilmCard): TimeLineEntry[] {
  const { id, filmedFrom, filmedTo, year } = film
  return [
    ...(filmedFrom === undefined
      ? []
      : [
          {
            kind: 'filmed' as const,
            id: `filmed-${id}`,
            date: String(filmedFrom),
            ...(filmedTo !== undefined && filmedTo !== filmedFrom && { until: String(filmedTo) }),
            film,
          },
        ]),
    ...(year === undefined
      ? []
      : [{ kind: 'released' as const, id: `released-${id}`, date: String(year), film }]),
  ]
}
