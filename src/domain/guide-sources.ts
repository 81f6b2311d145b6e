import type { Guide } from './guide.ts'

export type Source = Guide['sources'][string]

/** The keys of every source named anywhere in this data, in the order they are met. */
export function sourceKeysIn(data: unknown): string[] {
  const keys = new Set<string>()
  collect(data, keys)
  return [...keys]
}

function collect(data: unknown, keys: Set<string>): void {
  if (typeof data !== 'object' || data === null) return
  for (const [name, inner] of Object.entries(data)) {
    if (name === 'sources' && Array.isArray(inner)) {
      for (const key of inner) if (typeof key === 'string') keys.add(key)
    } else collect(inner, keys)
  }
}

/** Those sources, in that order: what one page of the guide rests on. */
export function pickSources(data: unknown, sources: Guide['sources']): Record<string, Source> {
  return Object.fromEntries(
    sourceKeysIn(data).flatMap((key) => {
      const source = sources[key]
      return source ? [[key, source]] : []
    }),
  )
}
