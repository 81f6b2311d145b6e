import './styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { watchInstallOffers } from '#state/install-offer.ts'
import { startAppUpdates } from '#state/app-update.ts'
import { startEntries } from '#state/entries.ts'
import { watchLostFiles } from '#state/lost-file.ts'
import { type AppRouter, createAppRouter } from './router.ts'

/**
 * A function, and not the module's own `await`: the chunk of a page imports this module's chunk, and
 * would wait for it while it waits for the page.
 */
async function start(root: HTMLElement) {
  startEntries()
  watchLostFiles()
  watchInstallOffers()
  const router = createAppRouter()
  // Loading first lets the prerendered page stand until React replaces it in one frame.
  await router.load()
  createRoot(root).render(
    <StrictMode>
      <App router={router} />
    </StrictMode>,
  )
  startAppUpdates()
}

function App({ router }: { router: AppRouter }) {
  // Told to boot.ts and the stylesheet, which hide another page's HTML until now.
  useLayoutEffect(() => {
    document.documentElement.dataset['started'] = ''
  }, [])
  return <RouterProvider router={router} />
}

const root = document.getElementById('root')
if (root) void start(root)
