import type { FilmId } from '#domain/film.ts'

/** Which dialog stands over the page; some are about one film. */
export type Shown =
  | { what: 'palette' | 'keys' | 'tags' | 'add-film' }
  | { what: 'viewing' | 'edit-film'; filmId: FilmId }

export type Show = (shown: Shown | undefined) => void
