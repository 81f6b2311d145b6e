import './styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { watchInstallOffers } from '#state/app-install.ts'
import { startAppUpdates } from '#state/app-update.ts'
import { startEntries } from '#state/entries.ts'
import { watchLostFiles } from '#state/lost-file.ts'
import { createAppRouter } from './router.ts'

startEntries()
watchLostFiles()
watchInstallOffers()

const router = createAppRouter()
const root = document.getElementById('root')

// Loading first lets the prerendered page stand until React replaces it in one frame.
await router.load()
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
startAppUpdates()

function App() {
  // Told to boot.ts and the stylesheet, which hide another page's HTML until now.
  useLayoutEffect(() => {
    document.documentElement.dataset['started'] = ''
  }, [])
  return <RouterProvider router={router} />
}
