import { notFound } from '@tanstack/react-router'
import type { GuidePage } from '#components/guide-page.ts'
import { loadGuideStyles } from '#features/guide/guide-styles.ts'

type Load = (rest: string) => Promise<GuidePage | undefined>

/**
 * Every page of the guide by its address under `/guide/`, where the contents have none. One route
 * serves them all, since each route of its own would be in the first load. A page may have further
 * addresses below its own, and gives undefined for one it does not have.
 */
const pages: Record<string, Load> = {
  '': async () => (await import('#features/guide/contents-page.tsx')).loadContentsPage(),
  'time-line': alone(async () =>
    (await import('#features/guide/time-line-page.tsx')).loadTimeLinePage(),
  ),
  camera: alone(async () => (await import('#features/guide/camera-page.tsx')).loadCameraPage()),
  themes: async (rest) => (await import('#features/guide/themes-page.tsx')).loadThemesPage(rest),
  places: alone(async () => (await import('#features/guide/places-page.tsx')).loadPlacesPage()),
  routes: async (rest) => (await import('#features/guide/routes-page.tsx')).loadRoutesPage(rest),
  plan: async (rest) => (await import('#features/guide/plan-page.tsx')).loadPlanPage(rest),
  questions: alone(async () =>
    (await import('#features/guide/questions-page.tsx')).loadQuestionsPage(),
  ),
  glossary: alone(async () =>
    (await import('#features/guide/glossary-page.tsx')).loadGlossaryPage(),
  ),
  unknown: alone(async () => (await import('#features/guide/unknown-page.tsx')).loadUnknownPage()),
  print: async (rest) => (await import('#features/print/load-print-page.tsx')).loadPrintPage(rest),
  sources: alone(async () => (await import('#features/guide/sources-page.tsx')).loadSourcesPage()),
}

/** A page with no further address below its own. */
function alone(load: () => Promise<GuidePage>): Load {
  return async (rest) => (rest === '' ? load() : undefined)
}

/** With its looks. Throws what the router shows as “No such page” where there is none. */
export async function loadGuidePage(address: string): Promise<GuidePage> {
  const [slug = '', ...rest] = address.split('/')
  const load = Object.hasOwn(pages, slug) ? pages[slug] : undefined
  const [page] = await Promise.all([load?.(rest.join('/')), loadGuideStyles()])
  if (!page) throw notFound()
  return page
}
