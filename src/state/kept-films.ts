import { loadAllFilms } from '#catalogue/catalogue.ts'
import { identify, listKeptFilms, type KeptFilm } from '#domain/kept-films.ts'
import { readRecords } from './entries.ts'

/** All that is kept, as other programs can be told it. Rejects when the films' facts cannot be had. */
export async function readKeptFilms(): Promise<KeptFilm[]> {
  const films = await loadAllFilms()
  return listKeptFilms(readRecords(), films.map(identify))
}
