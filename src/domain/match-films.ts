import type { FilmCard, FilmId } from './film.ts'
import { foldTitle, type ForeignFilm } from './foreign-films.ts'

export type FilmIds = { readonly imdb?: string; readonly tmdb?: number }

/** A film that another may be. */
export type Candidate = Pick<FilmCard, 'id' | 'title' | 'year'>

/** `found`: this film and no other. `ask`: it may be one of these. `outside`: none that is here. */
export type Match =
  | { kind: 'found'; id: FilmId }
  | { kind: 'ask'; candidates: readonly Candidate[] }
  | { kind: 'outside'; candidates: readonly Candidate[] }

/**
 * Finds the film that a row is about: by its id; else by its title, if exactly one film of that title
 * is of the same year, or exactly one of a year beside it. Anything less is for the person to say.
 */
export function createFilmMatcher(
  films: readonly FilmCard[],
  idsOf: (id: FilmId) => FilmIds | undefined,
) {
  const byTitle = new Map<string, FilmCard[]>()
  const byId = new Map<string, FilmId>()
  for (const film of films) {
    const { title, alsoTitled, originalTitle } = film
    const titles = [title, alsoTitled, originalTitle?.text, originalTitle?.romanised]
    for (const name of new Set(titles.map((text) => foldTitle(text ?? '')))) {
      if (name !== '') byTitle.set(name, [...(byTitle.get(name) ?? []), film])
    }
    const { imdb, tmdb } = idsOf(film.id) ?? {}
    if (imdb !== undefined && !byId.has(imdb)) byId.set(imdb, film.id)
    if (tmdb !== undefined) byId.set(`tmdb ${tmdb}`, film.id)
  }

  return function match({ title, year, imdb, tmdb, rows }: ForeignFilm): Match {
    const known = byId.get(imdb ?? '') ?? byId.get(`tmdb ${tmdb}`)
    if (known !== undefined) return { kind: 'found', id: known }
    const names = new Set([title, ...rows.flatMap((row) => row.originalTitle ?? [])].map(foldTitle))
    const titled = [...new Set([...names].flatMap((name) => byTitle.get(name) ?? []))]
    // A film that is known by another id is another film.
    const candidates = titled.filter(({ id }) => {
      const ids = idsOf(id)
      const isOther = (one: unknown, other: unknown) =>
        one !== undefined && other !== undefined && one !== other
      return !isOther(ids?.imdb, imdb) && !isOther(ids?.tmdb, tmdb)
    })
    if (candidates.length === 0) return { kind: 'outside', candidates: titled }
    const near = candidates.filter((film) => yearsApart(film, year) <= 1)
    const exact = near.filter((film) => yearsApart(film, year) === 0)
    const [only, ...others] = exact.length > 0 ? exact : near
    if (only && others.length === 0) return { kind: 'found', id: only.id }
    const isUnsure =
      near.length > 0 || year === undefined || candidates.some((film) => film.year === undefined)
    return { kind: isUnsure ? 'ask' : 'outside', candidates }
  }
}

/** More than any for a year that is not known. */
const yearsApart = (film: FilmCard, year: number | undefined) =>
  film.year === undefined || year === undefined ? Infinity : Math.abs(film.year - year)
