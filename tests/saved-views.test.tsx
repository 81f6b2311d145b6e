import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

type User = Awaited<ReturnType<typeof renderApp>>['user']

const views = () => within(screen.getByRole('navigation', { name: 'Views' }))
const names = () =>
  views()
    .getAllByRole('link')
    .map((link) => link.textContent)
const BUILT_IN = ['All films', 'To watch', 'Watched', 'Liked', 'With notes']

async function save(user: User, name: string, button = 'Save') {
  await user.click(await screen.findByRole('button', { name: 'Save view' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Save view' }))
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), name)
  await user.click(dialog.getByRole('button', { name: button }))
}

it('has views for everyone, and marks the one that is shown', async () => {
  const { user } = await renderApp('/?status=watched')
  expect(names()).toEqual(BUILT_IN)
  expect(views().getByRole('link', { name: 'Watched' })).toHaveAttribute('aria-current')
  expect(views().getByRole('link', { name: 'All films' })).not.toHaveAttribute('aria-current')
  await user.click(views().getByRole('link', { name: 'All films' }))
  await waitFor(() =>
    expect(views().getByRole('link', { name: 'All films' })).toHaveAttribute('aria-current'),
  )
  expect(screen.queryByRole('button', { name: 'Save view' })).not.toBeInTheDocument()
})

it('saves what is shown under a name, and leads there again', async () => {
  const { user, router, unmount } = await renderApp('/?country=Japan&sort=year')
  await save(user, '  From   Japan ')
  expect(names()).toEqual([...BUILT_IN, 'From Japan'])
  expect(views().getByRole('link', { name: 'From Japan' })).toHaveAttribute('aria-current')
  expect(await screen.findByText('View “From Japan” saved')).toBeVisible()
  await user.click(views().getByRole('link', { name: 'All films' }))
  await waitFor(() => expect(router.state.location.search).toEqual({}))
  unmount()
  const again = await renderApp()
  await again.user.click(views().getByRole('link', { name: 'From Japan' }))
  await waitFor(() =>
    expect(again.router.state.location.search).toEqual({ country: 'Japan', sort: 'year' }),
  )
})

it('offers to replace a view of the same name, and takes that back', async () => {
  const { user, router } = await renderApp('/?country=Japan')
  await save(user, 'Club')
  await user.click(views().getByRole('link', { name: 'Liked' }))
  await save(user, 'club', 'Replace “Club”')
  expect(names()).toEqual([...BUILT_IN, 'club'])
  expect(router.state.location.search).toEqual({ status: 'liked' })
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(names()).toEqual([...BUILT_IN, 'Club'])
  await user.click(views().getByRole('link', { name: 'Club' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ country: 'Japan' }))
})

it('H4 refuses a name that would be cut, and keeps it in the field', async () => {
  const { user } = await renderApp('/?country=Japan')
  await save(user, 'x'.repeat(67))
  const dialog = within(screen.getByRole('dialog', { name: 'Save view' }))
  const field = dialog.getByRole('textbox', { name: 'Name' })
  expect(field).toHaveFocus()
  expect(field).toHaveValue('x'.repeat(67))
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('At most 50 characters; this has 67.')
  expect(names()).toEqual(BUILT_IN)
  await user.keyboard(`${'{Backspace}'.repeat(17)}{Enter}`)
  expect(names()).toEqual([...BUILT_IN, 'x'.repeat(50)])
})

it('refuses the name of a view that everyone has, however written', async () => {
  const { user } = await renderApp('/?country=Japan')
  await save(user, ' liked ')
  const dialog = within(screen.getByRole('dialog', { name: 'Save view' }))
  const field = dialog.getByRole('textbox', { name: 'Name' })
  expect(field).toHaveFocus()
  expect(field).toHaveValue(' liked ')
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription(
    'There is a built-in view “Liked”. Choose another name.',
  )
  await user.keyboard('in Japan{Enter}')
  expect(names()).toEqual([...BUILT_IN, 'liked in Japan'])
})

it('keeps a view of an earlier time that is named like one that everyone has', async () => {
  const f = { 'saved-view:Liked': { s: '1795000000000-00000-other', v: '?country=Japan' } }
  localStorage.setItem('rn1:film:my-views', JSON.stringify({ v: 1, f, n: [] }))
  const { user } = await renderApp('/?country=Japan')
  expect(names()).toEqual([...BUILT_IN, 'Liked'])
  await user.click(await screen.findByRole('button', { name: 'Rename view' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename view' }))
  await user.click(dialog.getByRole('button', { name: 'Rename' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(names()).toEqual([...BUILT_IN, 'Liked'])
})

it('renames and deletes the view that is shown, with a way back', async () => {
  const { user } = await renderApp('/?country=Japan')
  await save(user, 'Club')
  await user.click(screen.getByRole('button', { name: 'Rename view' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename view' }))
  expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Club')
  await user.clear(dialog.getByRole('textbox', { name: 'Name' }))
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Winter{Enter}')
  expect(names()).toEqual([...BUILT_IN, 'Winter'])
  await user.click(screen.getByRole('button', { name: 'Delete view' }))
  expect(names()).toEqual(BUILT_IN)
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(names()).toEqual([...BUILT_IN, 'Winter'])
})

it('E1 E3 reads a saved view as it reads an address', async () => {
  const views = { 'saved-view:__proto__': '?sort=year&decade=x&theme=none', 'saved-view:b': '%%%' }
  const f = Object.entries(views).map(([name, v]) => [name, { s: '1795000000000-00000-other', v }])
  localStorage.setItem(
    'rn1:film:my-views',
    JSON.stringify({ v: 1, f: Object.fromEntries(f), n: [] }),
  )
  const { user, router } = await renderApp()
  await user.click(screen.getByRole('link', { name: '__proto__' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'year' }))
})

it('shows the saved views nowhere as a film', async () => {
  const { user } = await renderApp('/?country=Japan')
  await save(user, 'Club')
  const all = screen.getByText(/ films$/, { selector: '.result-count' })
  expect(all).toHaveTextContent('1 of 6 films')
  await user.click(screen.getByRole('link', { name: 'Watchlist' }))
  await screen.findByRole('heading', { level: 1, name: 'Watchlist' })
  expect(screen.queryByText('my-views')).not.toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'Data' }))
  await screen.findByRole('heading', { level: 1, name: /data/i })
  expect(screen.queryByRole('heading', { name: 'Films no longer here' })).not.toBeInTheDocument()
})
