import { foldText } from '#lib/fold-text.ts'
import type { FilmCard, FilmId } from './film.ts'
import type { OwnFilmFacts } from './own-film-facts.ts'

type Wanted = Pick<OwnFilmFacts, 'title' | 'year' | 'imdb'>

/**
 * Finds the films that a new one may be once more: of the same IMDb id, or of the same title, unless
 * both are of known and different years. Case, accents and punctuation make no difference. What is
 * looked up is laid out once for all films, since every key typed asks again.
 */
export function createTwinFinder(
  films: readonly FilmCard[],
  imdbOf: (id: FilmId) => string | undefined,
) {
  const byTitle = new Map<string, FilmCard[]>()
  const byImdb = new Map<string, FilmCard[]>()
  for (const film of films) {
    for (const title of titlesOf(film)) list(byTitle, title, film)
    const imdb = imdbOf(film.id)
    if (imdb !== undefined) list(byImdb, imdb, film)
  }

  return function findTwins({ title, year, imdb }: Wanted, self?: FilmId): FilmCard[] {
    const titled = byTitle.get(foldTitle(title)) ?? []
    const named = titled.filter((film) => isSameYear(film.year, year))
    const numbered = imdb === undefined ? [] : (byImdb.get(imdb) ?? [])
    return [...new Set([...numbered, ...named])].filter(({ id }) => id !== self)
  }
}

function list(films: Map<string, FilmCard[]>, name: string, film: FilmCard) {
  const known = films.get(name)
  if (known) known.push(film)
  else films.set(name, [film])
}

function titlesOf({ title, alsoTitled, originalTitle }: FilmCard): readonly string[] {
  const titles = [title, alsoTitled, originalTitle?.text, originalTitle?.romanised]
  return [...new Set(titles.flatMap((text) => (text === undefined ? [] : foldTitle(text))))]
}

/** A title of signs alone, such as "!!!", is compared as it is. */
const foldTitle = (title: string): string => foldText(title) || title.trim()

const isSameYear = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined || one === other
