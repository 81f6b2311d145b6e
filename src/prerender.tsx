import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { filmCards } from '#catalogue/catalogue.ts'
import { createAppRouter } from './router.ts'

/** What the build writes into one HTML file. */
export type RenderedPage = { path: string; html: string; title: string; description: string }

/**
 * Every page known at build time: the routes without a parameter, and one per film. Rendered while
 * this module loads, since the build's module runner closes once it has loaded.
 */
export const pages: RenderedPage[] = await Promise.all(listPaths().map(renderPage))

function listPaths(): string[] {
  const routes = Object.keys(createAppRouter(createMemoryHistory()).routesByPath)
  const films = filmCards.map(({ id }) => `/films/${id}`)
  return [...routes.filter((path) => !path.includes('$')), ...films]
}

async function renderPage(path: string): Promise<RenderedPage> {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  await router.load()
  const { matches } = router.state
  const failed = matches.find(({ status }) => status !== 'success')
  if (failed) throw new Error(`${path} cannot be shown: ${failed.status}, ${String(failed.error)}`)
  const html = renderToString(<RouterProvider router={router} />)
  return { path, html, ...headOf(matches.flatMap(({ meta }) => meta ?? [])) }
}

type Tag = { title?: string | undefined; name?: string | undefined; content?: string | undefined }

/** The innermost route's own words come last. */
function headOf(tags: ReadonlyArray<Tag | undefined>) {
  const title = tags.findLast((tag) => tag?.title !== undefined)?.title
  const description = tags.findLast((tag) => tag?.name === 'description')?.content
  return { title: title ?? 'Reel North', description: description ?? '' }
}
