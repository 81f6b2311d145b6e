import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'

/** Why a film is suggested: what it shares with films already watched, or what it is by itself. */
export type Reason =
  | { why: 'theme' | 'director'; shared: string; with: readonly FilmCard[] }
  | { why: 'shortest'; minutes: number }
  | { why: 'first' }

export type Suggestion = { film: FilmCard; reason: Reason }

type Link = { why: 'theme' | 'director'; shared: string }

const linksOf = ({ themes, directors }: FilmCard): Link[] => [
  ...themes.map((shared) => ({ why: 'theme', shared }) as const),
  ...directors.map((shared) => ({ why: 'director', shared }) as const),
]

const GOOD = 7
const POOR = 4

/** How far a watched film leads to others like it. */
function pullOf({ liked, rating }: Entry): number {
  if (liked || (rating ?? 0) >= GOOD) return 2
  return rating !== undefined && rating <= POOR ? 0 : 1
}

/**
 * The film to watch next: of those not watched, the one that most of what was watched leads to, above
 * all what was liked; else the shortest, else the first. The same entries give the same film.
 */
export function suggestFilm(
  films: readonly FilmCard[],
  entryOf: (id: FilmId) => Entry,
  without?: FilmId,
): Suggestion | undefined {
  const leading = new Map<string, FilmCard[]>()
  const pulls = new Map<string, number>()
  for (const film of films) {
    const entry = entryOf(film.id)
    const pull = entry.watched ? pullOf(entry) : 0
    if (pull === 0) continue
    for (const link of linksOf(film)) {
      const key = keyOf(link)
      const others = leading.get(key)
      if (others) others.push(film)
      else leading.set(key, [film])
      pulls.set(key, (pulls.get(key) ?? 0) + pull)
    }
  }
  const pull = (link: Link) => pulls.get(keyOf(link)) ?? 0
  const pullTo = (film: FilmCard) => linksOf(film).reduce((sum, link) => sum + pull(link), 0)
  let found: { film: FilmCard; pull: number } | undefined
  for (const film of films) {
    if (film.id === without || entryOf(film.id).watched) continue
    const other = { film, pull: pullTo(film) }
    if (!found || (found.pull - other.pull || compareFilms(other.film, found.film)) < 0)
      found = other
  }
  if (!found) return undefined
  const { film } = found
  const [best] = linksOf(film).sort((a, b) => pull(b) - pull(a))
  if (best && pull(best) > 0) {
    return { film, reason: { ...best, with: leading.get(keyOf(best)) ?? [] } }
  }
  return { film, reason: ownReason(film) }
}

const keyOf = ({ why, shared }: Link) => `${why} ${shared}`

const ownReason = ({ minutes }: FilmCard): Reason =>
  minutes === undefined ? { why: 'first' } : { why: 'shortest', minutes }

/** What is not known comes last. */
const LONGEST = Number.MAX_SAFE_INTEGER

const compareFilms = (a: FilmCard, b: FilmCard) =>
  (a.minutes ?? LONGEST) - (b.minutes ?? LONGEST) || a.order - b.order || (a.id < b.id ? -1 : 1)

/** One of these films by chance, another than the last time if there is one. `random` gives 0 to 1. */
export function pickFilm(
  films: readonly FilmCard[],
  random: () => number,
  last?: FilmId,
): FilmCard | undefined {
  const others = films.filter(({ id }) => id !== last)
  const pool = others.length > 0 ? others : films
  return pool[Math.min(pool.length - 1, Math.floor(random() * pool.length))]
}
