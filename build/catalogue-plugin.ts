import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { getDotPath, safeParse } from 'valibot'
import type { Plugin } from 'vite'
import { filmSchema } from '../src/domain/film-schema.ts'
import { type Film, toFilmCard } from '../src/domain/film.ts'

/**
 * Gives each film's data file three faces: `?card` holds what a card shows, so that the first load
 * carries no more than that; `?places` is where it was shot, for the guide’s map; `?page`
 * is the whole file. Each is checked by the schema, so a broken file stops the build and names its
 * field.
 */
export function cataloguePlugin(): Plugin {
  return {
    name: 'reel-north:catalogue',
    enforce: 'pre',
    // An id of its own kind, without `.json`: Vite's JSON plugin takes all that ends so.
    resolveId: {
      filter: { id: /\/films\/[^/]+\.json\?(?:card|page|places)$/ },
      handler(source, importer) {
        const file = source.startsWith('.') ? join(dirname(importer ?? ''), source) : source
        return file.replace('.json?', '.film-')
      },
    },
    load: {
      filter: { id: /\.film-(?:card|page|places)$/ },
      handler(id) {
        const path = id.replace(/\.film-\w+$/, '.json')
        this.addWatchFile(path)
        const film = parseFilmFile(path, readFileSync(path, 'utf8'))
        const face = faceOf(film, id)
        return { code: `export default ${JSON.stringify(face)}`, moduleType: 'js' }
      },
    },
  }
}

function faceOf(film: Film, id: string) {
  if (id.endsWith('card')) return toFilmCard(film)
  return id.endsWith('places') ? film.places : film
}

/** Throws with the file's path and the field at fault. */
export function parseFilmFile(path: string, source: string): Film {
  const result = safeParse(filmSchema, readJson(path, source))
  if (!result.success) {
    const faults = result.issues.map(
      (issue) => `  ${getDotPath(issue) ?? '(whole file)'}: ${issue.message}`,
    )
    throw new Error(`${path} is not a film:\n${faults.join('\n')}`)
  }
  if (result.output.id !== basename(path, '.json')) {
    throw new Error(
      `${path} is not a film:\n  id: is "${result.output.id}", unlike its file's name`,
    )
  }
  return result.output
}

function readJson(path: string, source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new Error(`${path} is not JSON: ${String(error)}`, { cause: error })
  }
}
