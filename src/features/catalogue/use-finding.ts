import { useEffect, useState } from 'react'
import type { FilmCard } from '#domain/film.ts'

type Finding = typeof import('./finding.tsx')

let loaded: Finding | undefined

export async function loadFinding(): Promise<void> {
  loaded ??= await import('./finding.tsx')
}

/** For who may search: what it takes is fetched and made before. Without a network it is not. */
export async function prepareFinding(films: readonly FilmCard[]): Promise<void> {
  await loadFinding().catch(() => undefined)
  await loaded?.prepareSearch(films)
}

/** What finds films by an address, once `wanted`; at once where the page was loaded with it. */
export function useFinding(wanted: boolean): Finding | undefined {
  const [, setIsLoaded] = useState(false)
  useEffect(() => {
    if (!wanted || loaded) return
    loadFinding().then(
      () => setIsLoaded(true),
      () => undefined,
    )
  }, [wanted])
  return wanted ? loaded : undefined
}
