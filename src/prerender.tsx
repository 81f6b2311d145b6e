import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { filmCards } from '#catalogue/catalogue.ts'
import { createAppRouter } from './router.ts'

export { filmCards }

/** What the build writes into one HTML file. */
export type RenderedPage = { path: string; html: string; title: string; description: string }

/** What search engines show of a page. Only the HTML needs it; a film's is its line. */
const DESCRIPTIONS: Record<string, string> = {
  '/': 'Films that help you understand North Korea: what each shows, who held the camera, and a private place for your own ratings and notes.',
  '/watchlist': 'The films you plan to watch, in your order, and those you have watched.',
  '/diary': 'When you watched which film: your viewings by day and month, on this device alone.',
  '/guide':
    'A guide through the six films: time line, themes, places, glossary, who held the camera, and a source for every sentence.',
  '/stats':
    'How far you are, hours watched, your ratings, viewings and words: counted on this device.',
  '/data': 'Where your marks, ratings and notes are kept, and how to take them along.',
  '/share': 'What somebody shared with you by a link: it stands in the address and on no server.',
  '/settings': 'Theme, movement and installation.',
  '/about':
    'What Reel North is, where its facts come from, and how to check that nothing leaves your device.',
}

/**
 * Every page known at build time: the routes without a parameter, and one per film. Rendered while
 * this module loads, since the build's module runner closes once it has loaded.
 */
export const pages: RenderedPage[] = await Promise.all(listPaths().map(renderPage))

function listPaths(): string[] {
  const routes = Object.keys(createAppRouter(createMemoryHistory()).routesByPath)
  const films = filmCards.map(({ id }) => `/films/${id}`)
  return [...routes.filter((path) => !path.includes('$')), '/guide', ...films]
}

async function renderPage(path: string): Promise<RenderedPage> {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  await router.load()
  const { matches } = router.state
  const failed = matches.find(({ status }) => status !== 'success')
  if (failed) throw new Error(`${path} cannot be shown: ${failed.status}, ${String(failed.error)}`)
  const html = renderToString(<RouterProvider router={router} />)
  const title = matches.flatMap(({ meta }) => meta ?? []).findLast((tag) => tag?.title)?.title
  const description = DESCRIPTIONS[path] ?? lineOf(path)
  if (!title || !description) throw new Error(`${path} has no title or no description`)
  return { path, html, title, description }
}

function lineOf(path: string) {
  return filmCards.find(({ id }) => path === `/films/${id}`)?.line
}
