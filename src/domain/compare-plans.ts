import type { FilmId } from './film.ts'
import type { Plan, PlannedFilm } from './plans.ts'

/** How another copy of a plan differs from the one that is here. */
export type PlanDifferences = {
  /** Which of its words are others. */
  readonly texts: readonly ('name' | 'place' | 'note')[]
  readonly added: readonly PlannedFilm[]
  readonly gone: readonly PlannedFilm[]
  readonly moved: readonly { film: FilmId; from: PlannedFilm; to: PlannedFilm }[]
}

/** What would change here; nothing if the two say the same. */
export function comparePlans(
  here: Omit<Plan, 'id'>,
  other: Omit<Plan, 'id'>,
): PlanDifferences | undefined {
  const [ours, theirs] = [byFilm(here), byFilm(other)]
  const texts = (['name', 'place', 'note'] as const).filter((text) => here[text] !== other[text])
  const added = other.films.filter(({ film }) => !ours.has(film))
  const gone = here.films.filter(({ film }) => !theirs.has(film))
  const moved = other.films.flatMap((to) => {
    const from = ours.get(to.film)
    return from && (from.on !== to.on || from.at !== to.at) ? { film: to.film, from, to } : []
  })
  const isSame = [texts, added, gone, moved].every(({ length }) => length === 0)
  return isSame ? undefined : { texts, added, gone, moved }
}

const byFilm = ({ films }: Pick<Plan, 'films'>) => new Map(films.map((film) => [film.film, film]))
