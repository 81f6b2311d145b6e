import type { Film } from './film.ts'

const SECTIONS = ['easilyMissed', 'stagedAndReal', 'becameOfIt'] as const

/** The film without what tells how it goes on or ends, for paper that others will see. */
export function withoutEnding(film: Film): Film {
  const { lookFor } = film
  const open = SECTIONS.map(
    (name) => [name, film[name]?.filter(({ spoiler }) => !spoiler)] as const,
  )
  return {
    ...film,
    lookFor: {
      before: lookFor.before,
      while: lookFor.while.filter(({ spoiler }) => !spoiler),
      after: [],
    },
    ...Object.fromEntries(open.filter(([, claims]) => claims !== undefined)),
  }
}
