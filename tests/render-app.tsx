import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { restartEntries, startEntries } from '#state/entries.ts'
import { createAppRouter } from '../src/router.ts'

// What a test left unsaved must not be saved into the next one's storage.
afterEach(() => {
  cleanup()
  restartEntries()
})

/** The whole app at an address, started as after a reload: memory forgotten, storage read anew. */
export async function renderApp(address = '/') {
  const app = await startApp(address)
  await screen.findByRole('main')
  return app
}

/** The same for an app that may show no page. */
export async function startApp(address = '/') {
  startEntries()
  restartEntries()
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }))
  await router.load()
  const view = render(<RouterProvider router={router} />)
  return { ...view, router, user: userEvent.setup() }
}

/** A film's card in the catalogue. */
export const card = (title: string) => screen.getByRole('article', { name: title })
