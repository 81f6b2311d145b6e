import { countryName } from '#lib/country-name.ts'
import type { FilmCard } from './film.ts'

/** How many of some films were watched. */
export type Share = { name: string; watched: number; films: number }
export type Seen = { film: FilmCard; watched: boolean }

const UNKNOWN = 'Unknown'

export const shareOf = (name: string, seen: readonly Seen[]): Share => ({
  name,
  watched: seen.filter(({ watched }) => watched).length,
  films: seen.length,
})

const MOST_YEARS = 15

/** By the year of release, or by its decade where there are too many years to be told apart. */
export function sharesByYear(seen: readonly Seen[]): Share[] {
  const hasManyYears = new Set(seen.map(({ film }) => film.year)).size > MOST_YEARS
  const nameOf = ({ year }: FilmCard) =>
    year === undefined ? UNKNOWN : hasManyYears ? `${Math.floor(year / 10)}0s` : String(year)
  return sharesBy(seen, (film) => [nameOf(film)]).sort((a, b) => inOrder(a.name, b.name))
}

export const sharesByCountry = (seen: readonly Seen[]): Share[] =>
  sharesBy(seen, ({ countries }) =>
    countries.length > 0 ? countries.map(countryName) : [UNKNOWN],
  ).sort(mostFirst)

export const sharesByTheme = (seen: readonly Seen[]): Share[] =>
  sharesBy(seen, ({ themes }) => themes).sort(mostFirst)

/** One share for each name; a film of two countries counts for both, and once for each. */
function sharesBy(seen: readonly Seen[], namesOf: (film: FilmCard) => readonly string[]): Share[] {
  const shares = new Map<string, Share>()
  for (const { film, watched } of seen) {
    for (const name of new Set(namesOf(film))) {
      const share = shares.get(name) ?? { name, watched: 0, films: 0 }
      share.watched += Number(watched)
      share.films += 1
      shares.set(name, share)
    }
  }
  return [...shares.values()]
}

const { compare: inOrder } = new Intl.Collator('en', { numeric: true })
/** What nobody wrote down comes after all that is known. */
const mostFirst = (a: Share, b: Share) =>
  Number(a.name === UNKNOWN) - Number(b.name === UNKNOWN) ||
  b.watched - a.watched ||
  b.films - a.films ||
  inOrder(a.name, b.name)
