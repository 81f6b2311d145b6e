import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { restartEntries } from '#state/entries.ts'
import { createAppRouter } from '../src/router.ts'

/** The whole app at an address, started as after a reload: memory forgotten, storage read anew. */
export async function renderApp(address = '/') {
  restartEntries()
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }))
  await router.load()
  const view = render(<RouterProvider router={router} />)
  await screen.findByRole('main')
  return { ...view, router, user: userEvent.setup() }
}

/** A film's card in the catalogue. */
export const card = (title: string) => screen.getByRole('article', { name: title })
