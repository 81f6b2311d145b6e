import './styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode, useEffect, useLayoutEffect } from 'react'
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
  let onShown = () => {}
  startEntries(new Promise((resolve) => (onShown = resolve)))
  watchLostFiles()
  watchInstallOffers()
  const router = createAppRouter()
  router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
    // An address of a part of a page leads to that part.
    if (pathChanged && fromLocation && !toLocation.hash) focusHeading()
  })
  window.addEventListener('unhandledrejection', ignoreSkippedTransition)
  // Loading first lets the prerendered page stand until React replaces it in one frame.
  await router.load()
  // In a transition React renders in short turns, and a tap in between does not have to wait.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App router={router} onShown={onShown} />
      </StrictMode>,
    ),
  )
  startAppUpdates()
}

/** A new page begins at its heading, for the keyboard and for those who hear it. */
function focusHeading() {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** A movement cut short by the next one is no error. */
function ignoreSkippedTransition(event: PromiseRejectionEvent) {
  const { reason } = event as { reason: unknown }
  if (reason instanceof DOMException && /transition/i.test(reason.message)) event.preventDefault()
}

function App({ router, onShown }: { router: AppRouter; onShown: () => void }) {
  // Told to boot.ts and the stylesheet, which hide another page's HTML until now.
  useLayoutEffect(() => {
    document.documentElement.dataset['started'] = ''
  }, [])
  useEffect(onShown, [onShown])
  return <RouterProvider router={router} />
}

const root = document.getElementById('root')
if (root) void start(root)
