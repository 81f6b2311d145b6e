import './styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAppRouter } from './router.ts'

const router = createAppRouter()
const root = document.getElementById('root')

// Loading first lets the prerendered page stand until React replaces it in one frame.
await router.load()
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
}
