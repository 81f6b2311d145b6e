import type { Film, FilmId } from '#domain/film.ts'
import { matchingFilms, type MatchedFilm } from '#domain/foreign-entries.ts'
import type { ForeignReading } from '#domain/foreign-row.ts'
import { groupingRows } from '#domain/foreign-films.ts'
import { createFilmMatcher, type FilmIds } from '#domain/match-films.ts'
import { readOwnFilmFacts } from '#domain/own-film-facts.ts'
import { dayOf } from '#lib/calendar.ts'
import { inSlices } from '#lib/in-slices.ts'
import { readRecords } from '#state/entries.ts'
import { readFilms } from '#state/films.ts'

/** Finds the films that the rows of a file are about among those that are here. */
export async function matchForeignRows(
  { rows }: ForeignReading,
  catalogue: readonly Film[],
  signal: AbortSignal,
): Promise<MatchedFilm[] | undefined> {
  const films = await inSlices(groupingRows(rows), signal)
  if (!films) return undefined
  const records = readRecords()
  const known = new Map(
    catalogue.map(({ id, ids }): [FilmId, FilmIds] => [
      id,
      {
        ...(ids.imdb && { imdb: ids.imdb.value }),
        ...(ids.tmdb && { tmdb: ids.tmdb.value }),
      },
    ]),
  )
  const idsOf = (id: FilmId): FilmIds | undefined => {
    const imdb = known.has(id) ? undefined : readOwnFilmFacts(records.get(id))?.imdb
    return imdb === undefined ? known.get(id) : { imdb }
  }
  const match = createFilmMatcher(readFilms(), idsOf)
  const today = dayOf(new Date())
  return inSlices(matchingFilms(films, match, { records, today }), signal)
}
