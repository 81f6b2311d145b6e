import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

const guideNav = () => within(screen.getByRole('navigation', { name: 'Guide' }))

it('leads from the main navigation through the contents to a page, and says where you are', async () => {
  const { user } = await renderApp('/')
  const main = within(screen.getByRole('navigation', { name: 'Main' }))
  await user.click(main.getByRole('link', { name: 'Guide' }))
  await screen.findByRole('heading', { level: 1, name: 'A guide through six films' })
  expect(document.title).toBe('Guide · Reel North')
  expect(guideNav().getByRole('link', { name: 'Contents' })).toHaveAttribute('aria-current', 'page')
  await user.click(
    within(screen.getByRole('main')).getAllByRole('link', { name: 'Not known' })[1] ??
      document.body,
  )
  await screen.findByRole('heading', { level: 1, name: 'What is not known' })
  await waitFor(() => expect(document.title).toBe('What is not known · Reel North'))
  expect(guideNav().getByRole('link', { name: 'Not known' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  expect(guideNav().getByRole('link', { name: 'Contents' })).not.toHaveAttribute('aria-current')
  expect(main.getByRole('link', { name: 'Guide' })).toHaveAttribute('href', '/guide')
})

it.each(['/guide/nope', '/guide/constructor', '/guide/unknown/more'])(
  'E5 has no page at %s',
  async (address) => {
    await renderApp(address)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
  },
)
