import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

type User = Awaited<ReturnType<typeof renderApp>>['user']

const stamp = (n: number) => `179500000000${n}-00000-other`

function keep(id: string, tags: readonly string[], n = 1) {
  const fields = tags.map((tag) => [`tag:${tag}`, { s: stamp(n), v: true }])
  const record = { v: 1, f: Object.fromEntries(fields), n: [] }
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(record))
}

function keepView(name: string, search: string) {
  const kept: unknown = JSON.parse(localStorage.getItem('rn1:film:my-views') ?? '{"f":{}}')
  const { f } = kept as { f: Record<string, unknown> }
  const record = { v: 1, f: { ...f, [`saved-view:${name}`]: { s: stamp(1), v: search } }, n: [] }
  localStorage.setItem('rn1:film:my-views', JSON.stringify(record))
}

const nameOf = (element: HTMLElement) => element.getAttribute('aria-label')

const tags = () => {
  const list = screen.queryByRole('list', { name: 'Tags' })
  return list
    ? within(list)
        .getAllByRole('link')
        .map((link) => link.textContent)
    : []
}

async function openField(user: User) {
  await user.click(screen.getByRole('button', { name: 'Add tags' }))
  // Its file is loaded first.
  return screen.findByRole('combobox', { name: 'Add a tag' }, { timeout: 10_000 })
}

it('adds tags with Enter and with a comma, and keeps them', async () => {
  const { user, unmount } = await renderApp('/films/defilada')
  const field = await openField(user)
  expect(field).toHaveFocus()
  await user.keyboard('film club{Enter}')
  expect(field).toHaveValue('')
  await user.keyboard('war,')
  await waitFor(() => expect(tags()).toEqual(['film club', 'war']))
  expect(await screen.findByText('Defilada: tagged “war”')).toBeVisible()
  unmount()
  await renderApp('/films/defilada')
  expect(tags()).toEqual(['film club', 'war'])
})

it('removes a tag by its button, and the last with Backspace in the empty field', async () => {
  keep('defilada', ['club', 'snow', 'war'])
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('button', { name: 'Remove tag snow' }))
  expect(tags()).toEqual(['club', 'war'])
  const field = await openField(user)
  await user.click(field)
  await user.keyboard('x{Backspace}')
  // Held down, it stops there; and what an input method is given is none of ours.
  fireEvent.keyDown(field, { key: 'Backspace', repeat: true })
  await user.keyboard('x')
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  await user.keyboard('{Backspace}')
  expect(tags()).toEqual(['club', 'war'])
  await user.keyboard('{Backspace}')
  expect(tags()).toEqual(['club'])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(tags()).toEqual(['club', 'war'])
})

it('completes from the tags of other films, without accents, and writes them as there', async () => {
  keep('the-red-chapel', ['Café', 'Satire'])
  const { user } = await renderApp('/films/defilada')
  await openField(user)
  await user.keyboard('caf')
  expect(await screen.findByRole('option', { name: 'Café 1 film' })).toBeVisible()
  expect(screen.queryByRole('option', { name: /Satire/ })).not.toBeInTheDocument()
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(tags()).toEqual(['Café']))
  await user.keyboard('SATIRE{Enter}')
  await waitFor(() => expect(tags()).toEqual(['Café', 'Satire']))
})

const list = () => screen.queryByRole('listbox', { name: 'Your tags' })

it('lists the user’s tags once they are asked for, and says whether it does', async () => {
  keep('the-red-chapel', ['alpha', 'beta', 'gamma'])
  const { user } = await renderApp('/films/defilada')
  const field = await openField(user)
  const isOpen = (open: boolean) => {
    expect(field).toHaveAttribute('aria-expanded', String(open))
    expect(screen.queryAllByRole('listbox', { name: 'Your tags' })).toHaveLength(open ? 1 : 0)
  }
  isOpen(false)
  await user.click(field)
  isOpen(false)
  await user.keyboard('{ArrowDown}')
  isOpen(true)
  await user.keyboard('{Escape}')
  isOpen(false)
  await user.keyboard('a')
  isOpen(true)
  await user.keyboard('x')
  isOpen(false)
  await user.keyboard('{Backspace}')
  isOpen(true)
  await user.tab()
  expect(screen.getByRole('button', { name: 'Manage tags' })).toHaveFocus()
  isOpen(false)
  await user.tab({ shift: true })
  isOpen(false)
  await user.keyboard('{ArrowDown}')
  isOpen(true)
  await user.click(screen.getByRole('heading', { level: 1 }))
  isOpen(false)
})

it('closes the list on a tag that is chosen, or on one that is on no other film', async () => {
  keep('the-red-chapel', ['alpha', 'beta', 'gamma'])
  const { user } = await renderApp('/films/defilada')
  const field = await openField(user)
  await user.keyboard('al')
  await user.click(screen.getByRole('option', { name: 'alpha 1 film' }))
  expect(tags()).toEqual(['alpha'])
  expect(list()).not.toBeInTheDocument()
  expect(field).toHaveFocus()
  await user.keyboard('night{Enter}')
  expect(tags()).toEqual(['alpha', 'night'])
  expect(list()).not.toBeInTheDocument()
  expect(field).toHaveAttribute('aria-expanded', 'false')
})

it('leads from a tag to its films', async () => {
  keep('defilada', ['club'])
  const { user, router } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('link', { name: 'club' }))
  expect(await screen.findByText(/^1 of \d+ films$/)).toHaveRole('status')
  expect(router.state.location.search).toEqual({ tag: 'club' })
})

async function manageTags(user: User) {
  await openField(user)
  await user.click(screen.getByRole('button', { name: 'Manage tags' }))
  return within(await screen.findByRole('dialog', { name: 'Tags' }))
}

it('renames a tag on every film, in one step', async () => {
  keep('defilada', ['club'])
  keep('the-red-chapel', ['Club'], 2)
  const { user } = await renderApp('/films/defilada')
  const dialog = await manageTags(user)
  expect(dialog.getByText('2 films')).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Rename or merge club' }))
  const field = dialog.getByRole('textbox', { name: /^New name for “club”/ })
  expect(field).toHaveFocus()
  await user.clear(field)
  await user.type(field, 'film club{Enter}')
  expect(dialog.getByText('film club')).toBeVisible()
  expect(dialog.getByText('2 films')).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  expect(tags()).toEqual(['film club'])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(tags()).toEqual(['club'])
  expect(localStorage.getItem('rn1:film:the-red-chapel')).toMatch(/"tag:Club":\{[^}]*"v":true/)
})

it('makes one tag of two, and says so before', async () => {
  keep('defilada', ['club', 'film club'])
  keep('the-red-chapel', ['club'])
  const { user } = await renderApp('/films/defilada')
  const dialog = await manageTags(user)
  await user.click(dialog.getByRole('button', { name: 'Rename or merge club' }))
  await user.keyboard('Film Club')
  await user.click(dialog.getByRole('button', { name: 'Merge into “film club”' }))
  expect(dialog.getAllByRole('listitem')).toHaveLength(1)
  expect(dialog.getByText('2 films')).toBeVisible()
  expect(tags()).toEqual(['film club'])
})

it('deletes a tag on every film, says so in the dialog, and takes it back there', async () => {
  keep('defilada', ['club', 'war'])
  keep('the-red-chapel', ['club'])
  keepView('Club night', '?tag=Club')
  const { user } = await renderApp('/films/defilada')
  const dialog = await manageTags(user)
  const names = () => dialog.getAllByRole('button', { name: /^Delete/ }).map(nameOf)
  await user.click(dialog.getByRole('button', { name: 'Delete club' }))
  expect(names()).toEqual(['Delete war'])
  expect(tags()).toEqual(['war'])
  const said = dialog.getByText('Tag “club” deleted; 1 view still asks for it')
  expect(said).toHaveRole('status')
  expect(dialog.getByRole('group', { name: 'Your tags' })).toHaveFocus()
  await user.click(dialog.getByRole('button', { name: 'Undo' }))
  expect(names()).toEqual(['Delete club', 'Delete war'])
  expect(said).toHaveTextContent('Taken back: Tag “club” deleted')
  expect(dialog.getByRole('group', { name: 'Your tags' })).toHaveFocus()
})

it('renames a tag in saved views and in what is shown, in the same step', async () => {
  keep('defilada', ['club'])
  keepView('Club night', '?tag=Club&sort=year')
  keepView('Others', '?tag=war')
  keepView('Both', '?tag=war&tag2=CLUB')
  const { user, router } = await renderApp('/?tag=club')
  await user.click(await screen.findByRole('button', { name: 'Manage tags' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tags' }))
  await user.click(dialog.getByRole('button', { name: 'Rename or merge club' }))
  await user.keyboard('film club{Enter}')
  await waitFor(() => expect(router.state.location.search).toEqual({ tag: 'film club' }))
  expect(await screen.findByText(/^1 of \d+ films$/)).toHaveRole('status')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  const view = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(view('Club night')).toBe('/?tag=film+club&sort=year')
  expect(view('Others')).toBe('/?tag=war')
  expect(view('Both')).toBe('/?tag=war&tag2=film+club')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(view('Club night')).toBe('/?tag=Club&sort=year')
})

it('follows a second tag that is shown to its new name', async () => {
  keep('defilada', ['club', 'war'])
  const { user, router } = await renderApp('/?tag=war&tag2=club')
  await user.click(await screen.findByRole('button', { name: 'Manage tags' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Tags' }))
  await user.click(dialog.getByRole('button', { name: 'Rename or merge club' }))
  await user.keyboard('film club{Enter}')
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ tag: 'war', tag2: 'film club' }),
  )
})

it.each([
  ['E3', '__proto__'],
  ['H1', '<img src=x onerror=alert(1)>'],
  ['H3', 'שלום'],
  ['H3', '👨‍👩‍👧‍👦'],
])('%s takes %s for a tag like any other', async (_, name) => {
  const { user, container, unmount } = await renderApp('/films/defilada')
  const field = await openField(user)
  await user.click(field)
  await user.paste(name)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(tags()).toEqual([name]))
  expect(container.querySelector('.tags img')).toBeNull()
  unmount()
  await renderApp(`/?tag=${encodeURIComponent(name)}`)
  expect(screen.getByText(/^1 of \d+ films$/)).toHaveRole('status')
  expect(screen.getByRole('button', { name: `Remove filter: ${name}` })).toBeVisible()
})

it('H3 makes a plain name of one that turns the text around', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(await openField(user))
  await user.paste('\u202etxt\u202c')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(tags()).toEqual(['txt']))
})

it('H4 refuses a tag that is too long, keeps what was typed, and says how long it may be', async () => {
  const { user } = await renderApp('/films/defilada')
  const field = await openField(user)
  const long = 'x'.repeat(51)
  await user.paste(long)
  expect(field).toBeValid()
  await user.keyboard('{Enter}')
  expect(tags()).toEqual([])
  expect(field).toHaveValue(long)
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription(/^At most 50 characters; this has 51\./)
  await user.paste('x,')
  expect(field).toHaveAccessibleDescription(/^At most 50 characters; this has 52\./)
  await user.keyboard('{Backspace}{Backspace}{Backspace}')
  expect(field).toBeValid()
  await user.keyboard(',')
  expect(tags()).toEqual(['x'.repeat(50)])
  await user.paste('y'.repeat(10_001))
  await user.keyboard('{Enter}')
  expect(field).toHaveAccessibleDescription(/this has more than 10,000\./)
  expect(tags()).toEqual(['x'.repeat(50)])
})

it('gives a tag no new name that would be cut, nor takes its beginning for another tag', async () => {
  keep('defilada', ['club', 'x'.repeat(50)])
  const { user } = await renderApp('/films/defilada')
  const dialog = await manageTags(user)
  await user.click(dialog.getByRole('button', { name: 'Rename or merge club' }))
  const field = dialog.getByRole('textbox', { name: /^New name for “club”/ })
  await user.paste('x'.repeat(67))
  await user.click(dialog.getByRole('button', { name: 'Rename' }))
  expect(field).toHaveFocus()
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('At most 50 characters; this has 67.')
  expect(tags()).toEqual(['club', 'x'.repeat(50)])
})
