import type { Entry } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'

/** Why a film is suggested: what it shares with films already watched, or what it is by itself. */
export type Reason =
  | { why: 'theme' | 'director'; shared: string; with: readonly FilmCard[] }
  | { why: 'shortest'; minutes: number }
  | { why: 'first' }

export type Suggestion = { film: FilmCard; reason: Reason }

type Link = { why: 'theme' | 'director'; shared: string; key: string }

const known = new WeakMap<FilmCard, readonly Link[]>()

/** What can tie a film to others; made once for each of thousands. */
function linksOf(film: FilmCard): readonly Link[] {
  const links = known.get(film) ?? [
    ...film.themes.map((shared) => toLink('theme', shared)),
    ...film.directors.map((shared) => toLink('director', shared)),
  ]
  known.set(film, links)
  return links
}

const toLink = (why: Link['why'], shared: string): Link => ({
  why,
  shared,
  key: `${why} ${shared}`,
})

const GOOD = 7
const POOR = 4

/**
 * The film of the queue to watch next, and what it is there: of those not watched the first, or where
 * all are watched the first of all.
 */
export function nextInQueue(
  queue: readonly FilmCard[],
  entryOf: (id: FilmId) => Entry,
): { film: FilmCard; is: 'first' | 'next' | 'again' } | undefined {
  const [first] = queue
  const next = queue.find(({ id }) => !entryOf(id).watched)
  if (next) return { film: next, is: next === first ? 'first' : 'next' }
  return first && { film: first, is: 'again' }
}

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
  const leading = new Map<string, { films: FilmCard[]; pull: number }>()
  const candidates: FilmCard[] = []
  for (const film of films) {
    const entry = entryOf(film.id)
    if (!entry.watched && film.id !== without) candidates.push(film)
    const pull = entry.watched ? pullOf(entry) : 0
    if (pull === 0) continue
    for (const { key } of linksOf(film)) {
      const lead = leading.get(key)
      if (!lead) leading.set(key, { films: [film], pull })
      else {
        lead.films.push(film)
        lead.pull += pull
      }
    }
  }
  const pullOfLink = ({ key }: Link) => leading.get(key)?.pull ?? 0
  let first: { film: FilmCard; pull: number } | undefined
  for (const film of candidates) {
    const pull = linksOf(film).reduce((sum, link) => sum + pullOfLink(link), 0)
    if (!first || pull > first.pull || (pull === first.pull && compareFilms(film, first.film) < 0))
      first = { film, pull }
  }
  if (!first) return undefined
  const { film } = first
  const [best] = [...linksOf(film)].sort((a, b) => pullOfLink(b) - pullOfLink(a))
  const lead = best && leading.get(best.key)
  if (!best || !lead) return { film, reason: ownReason(film) }
  return { film, reason: { why: best.why, shared: best.shared, with: lead.films } }
}

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
