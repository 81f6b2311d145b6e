import { readEntry, type EntryRecord } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { countByMonth, type MonthCount } from './month-counts.ts'
import { RATINGS, type Rating } from './rating.ts'
import { type Share, shareOf, sharesByCountry, sharesByTheme, sharesByYear } from './shares.ts'
import { listViewings } from './viewing.ts'
import { addWriting, readWriting, type Writing } from './writing.ts'

/** What can be counted on the films of the list. */
export type Stats = {
  catalogue: Share
  all: Share
  /** Each time counts: a film seen twice is twice its length. */
  minutes: number
  timesWatched: number
  /** Watched, but nobody knows how long they are. */
  withoutLength: number
  ratings: readonly { rating: Rating; films: number }[]
  years: readonly Share[]
  countries: readonly Share[]
  themes: readonly Share[]
  /** Those with a viewing, in the calendar's order. */
  months: readonly MonthCount[]
  undatedViewings: number
  notes: Writing
  onViewings: Writing
  answers: Writing
  /** The films written on, most words first. */
  wordsByFilm: readonly { id: FilmId; title: string; words: number }[]
}

export function statsOf(
  films: readonly FilmCard[],
  records: ReadonlyMap<FilmId, EntryRecord>,
): Stats {
  const seen = films.map((film) => {
    const record = records.get(film.id)
    const { watched, rating } = readEntry(record)
    const viewings = listViewings(record)
    // Marked as watched without a viewing is once, some time or other.
    const times = Math.max(viewings.length, Number(watched))
    return { film, watched, rating, viewings, times, ...readWriting(record) }
  })
  const days = seen.flatMap(({ viewings }) => viewings.map(({ on }) => on))
  const knownDays = days.filter((on) => on !== undefined)
  return {
    catalogue: shareOf(
      'The catalogue',
      seen.filter(({ film }) => !film.isOwn),
    ),
    all: shareOf('All on your list', seen),
    minutes: seen.reduce((sum, { film, times }) => sum + times * (film.minutes ?? 0), 0),
    timesWatched: seen.reduce((sum, { times }) => sum + times, 0),
    withoutLength: seen.filter(({ film, times }) => times > 0 && !film.minutes).length,
    ratings: countRatings(seen.map(({ rating }) => rating)),
    years: sharesByYear(seen),
    countries: sharesByCountry(seen),
    themes: sharesByTheme(seen),
    months: countByMonth(knownDays),
    undatedViewings: days.length - knownDays.length,
    notes: addWriting(seen.map(({ note }) => note)),
    onViewings: addWriting(seen.map(({ onViewings }) => onViewings)),
    answers: addWriting(seen.map(({ answers }) => answers)),
    wordsByFilm: seen
      .map(({ film: { id, title }, note, onViewings, answers }) => ({
        id,
        title,
        words: note.words + onViewings.words + answers.words,
      }))
      .filter(({ words }) => words > 0)
      .sort((a, b) => b.words - a.words),
  }
}

/** Whether there is nothing yet that the user has left to be counted. */
export const isNothing = ({ timesWatched, ratings, notes, onViewings, answers }: Stats): boolean =>
  timesWatched + notes.texts + onViewings.texts + answers.texts === 0 &&
  ratings.every(({ films }) => films === 0)

function countRatings(given: readonly (Rating | undefined)[]): Stats['ratings'] {
  const counts = new Map<Rating, number>(RATINGS.map((rating) => [rating, 0]))
  for (const rating of given) if (rating) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return Array.from(counts, ([rating, films]) => ({ rating, films }))
}
