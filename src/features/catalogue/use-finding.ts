import { useEffect, useState } from 'react'

type Finding = typeof import('./finding.tsx')

let loaded: Finding | undefined

export async function loadFinding(): Promise<void> {
  loaded ??= await import('./finding.tsx')
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
