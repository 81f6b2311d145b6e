import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { nextInQueue, pickFilm, suggestFilm } from '#domain/suggestion.ts'
import { readRecords } from '#state/entries.ts'
import { readFilms } from '#state/films.ts'
import { readWatchlist } from '#state/watchlist.ts'
import type { Answer, Place } from './command.ts'

/** What to watch: what was planned, what the films watched lead to, and one by chance. */
export function nextFilms({ goToFilm }: Place): readonly Answer[] {
  const films = readFilms()
  const records = readRecords()
  const entryOf = (id: FilmId) => readEntry(records.get(id))
  const first = nextInQueue(readWatchlist().queue, entryOf)?.film
  const unwatched = films.filter(({ id }) => !entryOf(id).watched)
  const found: [string, FilmCard | undefined][] = [
    ['Next in your queue', first],
    ['Suggested', suggestFilm(films, entryOf, first?.id)?.film],
    ['By chance', pickFilm(unwatched, Math.random, first?.id)],
  ]
  return found.flatMap(([aside, film]) =>
    film ? { title: film.title, aside, run: () => goToFilm(film) } : [],
  )
}
