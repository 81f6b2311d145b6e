import { notFound } from '@tanstack/react-router'
import type { GuidePage } from '#components/guide-page.ts'

/**
 * Every page of the guide by its address under `/guide/`, where the contents have none. One route
 * serves them all, since each route of its own would be in the first load. A page may have further
 * addresses below its own, and gives undefined for one it does not have.
 */
const pages: Record<string, (rest: string) => Promise<GuidePage | undefined>> = {
  '': async () => (await import('#features/guide/contents-page.tsx')).loadContentsPage(),
  unknown: async (rest) =>
    rest === '' ? (await import('#features/guide/unknown-page.tsx')).loadUnknownPage() : undefined,
}

/** Throws what the router shows as “No such page” where there is none. */
export async function loadGuidePage(address: string): Promise<GuidePage> {
  const [slug = '', ...rest] = address.split('/')
  const load = Object.hasOwn(pages, slug) ? pages[slug] : undefined
  const page = await load?.(rest.join('/'))
  if (!page) throw notFound()
  return page
}
