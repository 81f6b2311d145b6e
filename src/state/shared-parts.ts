/*
 * What another app shared with this one. The service worker keeps it, since no page is there yet when
 * it comes; it stays until it was shown and the person has decided, whatever happens in between.
 */

const CACHE = 'shared'

/** A file; or a text, which has no name. */
export type SharedPart = { readonly key: string; readonly name?: string; readonly content: Blob }

/** Without them in old browsers and over http, whatever the types say. */
const open = () => (globalThis as { caches?: CacheStorage }).caches?.open(CACHE)

/** In the order in which it came. Never rejects: where nothing can be kept, nothing was shared. */
export async function listSharedParts(): Promise<SharedPart[]> {
  try {
    const kept = await open()
    const requests = (await kept?.keys()) ?? []
    const parts = requests.map(async (request) => {
      const response = await kept?.match(request)
      if (!response) return undefined
      const name = response.headers.get('X-Name')
      return {
        key: request.url,
        content: await response.blob(),
        ...(name !== null && { name: decodeURIComponent(name) }),
      }
    })
    return (await Promise.all(parts)).filter((part) => part !== undefined)
  } catch {
    return []
  }
}

export async function forgetSharedPart(key: string): Promise<void> {
  await (await open())?.delete(key)
}

/** All that was shared and not yet looked at. */
export async function forgetSharedParts(): Promise<void> {
  await (globalThis as { caches?: CacheStorage }).caches?.delete(CACHE)
}
