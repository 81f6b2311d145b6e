import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Film } from '#domain/film.ts'

const FOLDER = 'src/catalogue/films'

/** The catalogue as its files have it, so that one film more changes no test. */
export function readFilms(): Film[] {
  const files = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  return files.map((text) => JSON.parse(text) as Film).toSorted((a, b) => a.order - b.order)
}
