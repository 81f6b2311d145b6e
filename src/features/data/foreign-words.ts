import type { MatchedFilm } from '#domain/foreign-entries.ts'
import type { ForeignRecord } from '#domain/foreign-record.ts'
import type { Unreadable } from '#domain/foreign-row.ts'
import type { ForeignFilm } from '#domain/foreign-films.ts'
import type { Rejected } from '#domain/foreign-rejected.ts'
import { formatStars } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'

/* How the preview of another program's file says things. */

/** "Assassins (1995)". */
export const nameOfForeign = ({ title, year }: Pick<ForeignFilm, 'title' | 'year'>): string =>
  year === undefined ? title : `${title} (${year})`

/** Ratings of one film that disagree; the last counts. */
export function describeRatings(given: ForeignRecord['disagreeing']): string {
  const all = given.map(({ rating, on }) => `${formatStars(rating)}${on ? ` on ${on}` : ''}`)
  const list = new Intl.ListFormat('en').format(all)
  return `The file rates it more than once: ${list}. The latest counts.`
}

/** What an import leaves out; the empty text, if nothing. */
export function leftOverWords(unreadable: number, left: number): string {
  const parts = [
    unreadable > 0 && `${plural(unreadable, 'row')} could not be read, or not in full.`,
    left > 0 && `${plural(left, 'film')} ${left === 1 ? 'was' : 'were'} left out.`,
  ]
  return parts.filter((part) => part !== false).join(' ')
}

/** Every row that is not imported, or not in full, and why. */
export function listRejected(
  unreadable: readonly Unreadable[],
  left: readonly ForeignFilm[],
  films: readonly MatchedFilm[],
): Rejected[] {
  const asked = new Set(films.flatMap(({ film, match }) => (match.kind === 'ask' ? film : [])))
  const reasonOf = (film: ForeignFilm) =>
    asked.has(film)
      ? 'It was not said which film this is.'
      : 'This film is not among those here, and was left out.'
  return [
    ...unreadable,
    ...left.flatMap((film) =>
      film.rows.map(({ file, line, raw }) => ({
        ...(file !== undefined && { file }),
        line,
        raw,
        reason: reasonOf(film),
      })),
    ),
  ]
}
