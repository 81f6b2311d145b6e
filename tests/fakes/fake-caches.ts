import { vi } from 'vitest'

/** Caches of a browser, in memory, as far as they keep what was shared. Gives what they hold. */
export function stubCaches(): Map<string, Response> {
  const kept = new Map<string, Response>()
  const cache = {
    keys: async () => Array.from(kept.keys(), (url) => ({ url })),
    match: async ({ url }: { url: string }) => kept.get(url)?.clone(),
    put: async (url: string, response: Response) => void kept.set(url, response),
    delete: async (url: string) => kept.delete(url),
  }
  const remove = async () => kept.clear()
  vi.stubGlobal('caches', { open: async () => cache, delete: remove })
  return kept
}
