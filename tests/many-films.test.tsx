import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { renderApp } from './render-app.tsx'

const COUNT = 300

function keepManyFilms() {
  for (let at = 0; at < COUNT; at++) {
    const s = `${1795000000000 + at}-00000-k3f9`
    const f = { own: { s, v: true }, 'own:title': { s, v: `Film ${at}` } }
    localStorage.setItem(`rn1:film:own-${at}`, JSON.stringify({ v: 1, f, n: [] }))
  }
}

// Nothing has a height here, and so everything would be near the screen.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100)
})

const list = () => screen.findByRole('list', { description: /^Showing all 306/ })

it.each(['/', '/watchlist'])(
  'keeps only some of very many films in the page at %s, and says how to find one',
  async (address) => {
    keepManyFilms()
    await renderApp(address)
    const shown = within(await list()).getAllByRole('article')
    expect(shown.length).toBeLessThan(60)
    expect(shown[0]).toHaveAccessibleName('Defilada')
    const [first] = within(await list()).getAllByRole('listitem')
    expect(first).toHaveAttribute('aria-posinset', '1')
    expect(first).toHaveAttribute('aria-setsize', '306')
  },
)

it('shows a film found among very many', async () => {
  keepManyFilms()
  const { user } = await renderApp('/')
  await user.type(screen.getByRole('searchbox'), 'film 299')
  expect(await screen.findByRole('article', { name: 'Film 299' })).toBeVisible()
  expect(screen.queryByRole('list', { description: /Showing/ })).not.toBeInTheDocument()
})

it('marks a film of very many, and leaves the focus on it', async () => {
  keepManyFilms()
  const { user } = await renderApp('/')
  await list()
  const like = screen.getByRole('button', { name: 'Like Defilada' })
  await user.click(like)
  await waitFor(() => expect(like).toHaveAttribute('aria-pressed', 'true'))
  expect(like).toHaveFocus()
})
