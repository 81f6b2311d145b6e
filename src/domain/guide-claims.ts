import type { Guide } from './guide.ts'

/** One sentence or paragraph of the guide, and the address where it stands. */
export type GuideClaim = { page: string; part?: string; where: string; sources: readonly string[] }

type Names = {
  film: (id: string) => string
  theme: (id: string) => string
  place: (id: string) => string
}

/** Everything the guide says, in the order of its pages, without the words themselves. */
export function listGuideClaims(guide: Omit<Guide, 'sources'>, names: Names): GuideClaim[] {
  const { camera } = guide
  const named = (page: string, list: readonly ({ id: string; title: string } & Rests)[]) =>
    list.map(({ id, title, sources }) => ({ page, part: id, where: title, sources }))
  return [
    ...named('time-line', guide['time-line']),
    ...guide.themes.flatMap(({ id, essay, films }) =>
      [...essay, ...films].map(({ sources }) => ({
        page: `themes/${id}`,
        where: names.theme(id),
        sources,
      })),
    ),
    ...[...camera.intro, ...camera.outro].map(({ sources }) => ({
      page: 'camera',
      where: 'Who held the camera',
      sources,
    })),
    ...camera.films.flatMap(({ film, ...answers }) =>
      Object.values(answers).map(({ sources }) => ({
        page: 'camera',
        where: `Who held the camera: ${names.film(film)}`,
        sources,
      })),
    ),
    ...guide.places.flatMap(({ id, films, ...claim }) =>
      [claim, ...films].map(({ sources }) => ({
        page: 'places',
        part: id,
        where: names.place(id),
        sources,
      })),
    ),
    ...guide.glossary.map(({ id, term, sources }) => ({
      page: 'glossary',
      part: id,
      where: term,
      sources,
    })),
    ...guide.routes.flatMap(({ id, title, steps, ...claim }) =>
      [claim, ...steps].map(({ sources }) => ({ page: `routes/${id}`, where: title, sources })),
    ),
    ...guide.questions.map(({ id, text, sources }) => ({
      page: 'questions',
      part: id,
      where: text,
      sources,
    })),
    ...named('unknown', guide.unknown),
  ]
}

type Rests = { sources: readonly string[] }

/** For each source the places that rest on it, each place once. */
export function usesOfSources(claims: readonly GuideClaim[]): ReadonlyMap<string, GuideClaim[]> {
  const uses = new Map<string, GuideClaim[]>()
  for (const claim of claims) {
    for (const key of claim.sources) {
      const known = uses.get(key) ?? []
      const isKnown = known.some(({ page, part, where }) => {
        return page === claim.page && part === claim.part && where === claim.where
      })
      if (!isKnown) uses.set(key, [...known, claim])
    }
  }
  return uses
}
