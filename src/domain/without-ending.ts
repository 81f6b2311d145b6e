import type { Film } from './film.ts'

/** The film without what tells how it goes on or ends, for paper that others will see. */
export function withoutEnding(film: Film): Film {
  const { lookFor, easilyMissed } = film
  return {
    ...film,
    lookFor: {
      before: lookFor.before,
      while: lookFor.while.filter(({ spoiler }) => !spoiler),
      after: [],
    },
    ...(easilyMissed && { easilyMissed: easilyMissed.filter(({ spoiler }) => !spoiler) }),
  }
}
