import type { FilmId } from '#domain/film.ts'

/** A dialog over the page; some are about one film. */
export type Shown =
  | { what: 'palette' | 'keys' | 'tags' | 'add-film' }
  | { what: 'viewing' | 'edit-film'; filmId: FilmId }

export type Show = (shown: Shown) => void

/**
 * The dialogs that stand over each other, the topmost last, once another is asked for. The palette
 * covers one in which something is being written and never takes its place; it makes way itself for
 * what is chosen in it, or when it is asked for once more.
 */
export function withShown(open: readonly Shown[], next: Shown): readonly Shown[] {
  const isPalette = open.at(-1)?.what === 'palette'
  const below = isPalette ? open.slice(0, -1) : open
  if (isPalette && next.what === 'palette') return below
  const at = below.findIndex((one) => keyOfShown(one) === keyOfShown(next))
  return at < 0 ? [...below, next] : below.slice(0, at + 1)
}

export const keyOfShown = (shown: Shown): string =>
  'filmId' in shown ? `${shown.what} ${shown.filmId}` : shown.what
