import { useState } from 'react'
import type { Imported } from './import-draft.tsx'
import type { ImportSource } from './import-source.ts'

/** What was handed over, to be seen one after the other, and what came of those seen. */
type Queue = {
  waiting: readonly ImportSource[]
  results: readonly Imported[]
  /** How many were closed: one number for each preview. */
  closed: number
}

/** Nothing that comes while a preview is open is lost, nor does it take that preview's place. */
export function useImportQueue() {
  const [{ waiting, results, closed }, setQueue] = useState<Queue>({
    waiting: [],
    results: [],
    closed: 0,
  })
  return {
    waiting,
    results,
    closed,
    add: (sources: readonly ImportSource[]) =>
      setQueue((queue) => ({
        ...queue,
        waiting: [...queue.waiting, ...sources],
        results: queue.waiting.length > 0 || sources.length === 0 ? queue.results : [],
      })),
    close: (source: ImportSource) => {
      source.release?.()
      setQueue((queue) =>
        queue.waiting.includes(source)
          ? {
              ...queue,
              waiting: queue.waiting.filter((other) => other !== source),
              closed: queue.closed + 1,
            }
          : queue,
      )
    },
    tell: (imported: Imported) =>
      setQueue((queue) => ({ ...queue, results: [...queue.results, imported] })),
  }
}
