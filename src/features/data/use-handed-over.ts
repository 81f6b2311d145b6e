import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { ImportSource } from './import-source.ts'
import { takeLaunchedFiles } from './launched-files.ts'
import { readShared } from './shared-source.ts'

/** What the system hands over: shared by another app, or opened with this one. */
export function useHandedOver(choose: (sources: readonly ImportSource[]) => void): void {
  const navigate = useNavigate()
  const take = useEffectEvent(choose)
  const takeShared = useEffectEvent(async (leaving: AbortSignal) => {
    const { sources, link } = await readShared()
    if (link !== undefined) await navigate({ to: '/share', hash: link, replace: true })
    else if (!leaving.aborted) choose(sources)
  })
  useEffect(() => {
    const leaving = new AbortController()
    takeLaunchedFiles((sources) => take(sources))
    void takeShared(leaving.signal)
    return () => leaving.abort()
  }, [])
}
