import { basename } from 'node:path'
import { getDotPath, safeParse } from 'valibot'
import type { Plugin } from 'vite'
import { filmSchema } from '../src/domain/film-schema.ts'
import { type Film, toFilmCard } from '../src/domain/film.ts'

/**
 * Gives each film's data file two faces: `?card` holds what a card shows, so that the entry chunk
 * carries no more than that; `?page` is the whole file. Either one is checked by the schema, so a
 * broken file stops the build and names its field.
 */
export function cataloguePlugin(): Plugin {
  return {
    name: 'reel-north:catalogue',
    enforce: 'pre', // before Vite's own JSON plugin, which turns what this returns into a module
    transform: {
      filter: { id: /\/catalogue\/films\/[^/]+\.json\?(?:card|page)$/ },
      handler(source, id) {
        const [path = id, face] = id.split('?')
        const film = parseFilmFile(path, source)
        return { code: JSON.stringify(face === 'card' ? toFilmCard(film) : film), map: null }
      },
    },
  }
}

/** Throws with the file's path and the field at fault. */
export function parseFilmFile(path: string, source: string): Film {
  const result = safeParse(filmSchema, readJson(path, source))
  if (!result.success) {
    const faults = result.issues.map((issue) => `  ${getDotPath(issue) ?? '(whole file)'}: ${issue.message}`)
    throw new Error(`${path} is not a film:\n${faults.join('\n')}`)
  }
  if (result.output.id !== basename(path, '.json')) {
    throw new Error(`${path} is not a film:\n  id: is "${result.output.id}", unlike its file's name`)
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
