import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { readOwnFilmFacts } from '#domain/own-film-facts.ts'
import { readRecords, setParts } from '#state/entries.ts'
import { renderApp } from './render-app.tsx'

const STAMP = '1795000000000-00000-k3f9'

/** A film of the user's own as another tab or an earlier day has left it. */
function keepOwnFilm(id: string, fields: Record<string, unknown>) {
  const all = { own: true, ...fields }
  const f = Object.fromEntries(Object.entries(all).map(([name, v]) => [name, { s: STAMP, v }]))
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n: [] }))
}

const field = (name: string) => screen.getByRole('textbox', { name })

async function openDialog(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Add a film' }))
  return within(await screen.findByRole('dialog', { name: 'Add a film' }))
}

async function addFilm(user: UserEvent, fields: Record<string, string>) {
  const dialog = await openDialog(user)
  for (const [name, text] of Object.entries(fields)) {
    await user.type(dialog.getByRole('textbox', { name }), text)
  }
  await user.click(dialog.getByRole('button', { name: 'Add film' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
}

const ownIds = () => [...readRecords().keys()].filter((id) => id.startsWith('own-'))

it('adds a film of one’s own, with its page, and keeps it', async () => {
  const { user, unmount } = await renderApp('/watchlist')
  await addFilm(user, {
    Title: 'Pulgasari',
    Year: '1985',
    Minutes: '95',
    Directors: 'Shin Sang-ok',
    Countries: 'North Korea',
    Languages: 'Korean',
    IMDb: 'https://www.imdb.com/title/tt0089851/',
  })
  expect(await screen.findByText('Added “Pulgasari”')).toBeVisible()
  const row = screen.getByRole('article', { name: 'Pulgasari' })
  expect(row).toHaveTextContent('Yours 1985 · 95 min')
  expect(ownIds()).toEqual([expect.stringMatching(/^own-[a-z0-9]{12}$/)])
  unmount()

  await renderApp(`/films/${ownIds()[0]}`)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pulgasari')
  expect(document.title).toBe('Pulgasari · Reel North')
  const facts = within(screen.getByRole('region', { name: 'Facts' }))
  for (const fact of ['Shin Sang-ok', '1985', '95 minutes', 'North Korea', 'Korean']) {
    expect(facts.getByText(fact)).toBeVisible()
  }
  expect(facts.getByRole('link', { name: 'IMDb' })).toHaveAttribute(
    'href',
    'https://www.imdb.com/title/tt0089851/',
  )
})

it('finds it in the catalogue by its title, told apart from the others', async () => {
  keepOwnFilm('own-pulgasari', { 'own:title': 'Pulgasari', 'own:directors': ['Shin Sang-ok'] })
  const { user } = await renderApp('/')
  await user.type(screen.getByRole('searchbox'), 'sang-ok')
  await waitFor(() => expect(screen.getByText('1 of 7 films')).toHaveRole('status'))
  const card = screen.getByRole('article', { name: 'Pulgasari' })
  expect(card).toHaveTextContent('Yours')
  expect(within(card).queryByRole('list')).not.toBeInTheDocument()
})

it('has the user’s entry on its page as on any film’s', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film' })
  const { user } = await renderApp('/films/own-a')
  const entry = within(screen.getByRole('region', { name: 'My entry' }))
  await user.click(entry.getByRole('button', { name: 'Watched' }))
  await user.type(entry.getByRole('textbox', { name: 'Note' }), 'Seen at last')
  await user.tab()
  expect(entry.getByRole('button', { name: 'Watched' })).toHaveAttribute('aria-pressed', 'true')
  expect(readRecords().get('own-a')?.n[0]?.t).toBe('Seen at last')
})

it('says at each field what is wrong, and keeps all that was typed', async () => {
  const { user } = await renderApp('/watchlist')
  const dialog = await openDialog(user)
  await user.type(dialog.getByRole('textbox', { name: 'Year' }), '85')
  await user.type(dialog.getByRole('textbox', { name: 'Directors' }), 'Shin Sang-ok')
  await user.click(dialog.getByRole('button', { name: 'Add film' }))
  expect(field('Title')).toHaveFocus()
  expect(field('Title')).toHaveAccessibleDescription('A film needs a title.')
  expect(field('Year')).toBeInvalid()
  expect(field('Year')).toHaveAccessibleDescription(/four digits/)
  expect(field('Directors')).toHaveValue('Shin Sang-ok')
  await user.type(field('Title'), 'Pulgasari')
  await user.clear(field('Year'))
  expect(field('Year')).toBeValid()
  await user.click(dialog.getByRole('button', { name: 'Add film' }))
  expect(await screen.findByRole('article', { name: 'Pulgasari' })).toBeVisible()
})

it('keeps what was typed when the dialog goes away, until it is answered', async () => {
  const { user } = await renderApp('/watchlist')
  await openDialog(user)
  await user.type(field('Title'), 'Half a ti')
  act(() => screen.getByRole<HTMLDialogElement>('dialog').close())
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await openDialog(user)
  expect(field('Title')).toHaveValue('Half a ti')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await openDialog(user)
  expect(field('Title')).toHaveValue('')
})

it('takes back an added film in one step, and leaves no trace of it', async () => {
  const { user, router } = await renderApp('/watchlist')
  await addFilm(user, { Title: 'Pulgasari', Year: '1985' })
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.queryByRole('article', { name: 'Pulgasari' })).not.toBeInTheDocument()
  await act(() => router.navigate({ to: '/data' }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Your data')
  expect(screen.queryByText('Films no longer here')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Redo' }))
  await act(() => router.navigate({ to: '/watchlist' }))
  expect(await screen.findByRole('article', { name: 'Pulgasari' })).toHaveTextContent('1985')
})

it('changes its facts, in one step to undo', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film', 'own:year': 1985, 'own:countries': ['KP'] })
  const { user } = await renderApp('/films/own-a')
  await user.click(screen.getByRole('button', { name: 'Edit film' }))
  await screen.findByRole('dialog', { name: 'Edit film' })
  expect(field('Countries')).toHaveValue('North Korea')
  await user.clear(field('Title'))
  await user.type(field('Title'), 'Another Title')
  await user.clear(field('Year'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Another Title')
  expect(document.title).toBe('Another Title · Reel North')
  expect(screen.queryByText('1985')).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A Film')
  expect(screen.getAllByText('1985')).not.toHaveLength(0)
})

it('C2 writes only what was typed: what another tab changed meanwhile stays', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film', 'own:year': 1999, 'own:directors': ['Ana'] })
  const { user } = await renderApp('/films/own-a')
  const edit = async () => {
    await user.click(screen.getByRole('button', { name: 'Edit film' }))
    return within(await screen.findByRole('dialog', { name: 'Edit film' }))
  }
  await edit()
  await user.type(field('Title'), ' Again')
  act(() => setParts('', [{ filmId: 'own-a', fields: { 'own:year': 2005 } }]))
  act(() => screen.getByRole<HTMLDialogElement>('dialog').close())
  act(() => setParts('', [{ filmId: 'own-a', fields: { 'own:directors': ['Ben'] } }]))
  const dialog = await edit()
  expect(dialog.getByText('What you typed here before is still there.')).toBeVisible()
  expect(field('Title')).toHaveValue('A Film Again')
  await user.type(field('Minutes'), '90')
  act(() => setParts('', [{ filmId: 'own-a', fields: { 'own:year': 2006 } }]))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(readOwnFilmFacts(readRecords().get('own-a'))).toMatchObject({
    title: 'A Film Again',
    year: 2006,
    minutes: 90,
    directors: ['Ben'],
  })
})

it('removes it and keeps everything else, to be put back here or among the data', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film', rating: 8 })
  const { user, router } = await renderApp('/films/own-a')
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  expect(await screen.findByText('Removed “A Film”')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A Film was removed')
  await user.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(screen.getByRole('slider', { name: 'Rating' })).toHaveAttribute(
    'aria-valuetext',
    '4 stars',
  )
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  await act(() => router.navigate({ to: '/data' }))
  const gone = await screen.findByRole('region', { name: 'Films no longer here' })
  expect(gone).toHaveTextContent('A Film, 4 stars')
  await user.click(within(gone).getByRole('button', { name: 'Put it back A Film' }))
  expect(screen.queryByText('Films no longer here')).not.toBeInTheDocument()
  await act(() => router.navigate({ to: '/watchlist' }))
  expect(await screen.findByRole('article', { name: 'A Film' })).toBeVisible()
})

it('takes the viewings of a removed film from diary and stats alike, and tells of them among the data', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film', 'view:a': { on: '2026-11-22' }, watched: true })
  const { user, router } = await renderApp('/films/own-a')
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  await act(() => router.navigate({ to: '/stats' }))
  expect(await screen.findByText(/^Nothing to count yet/)).toBeVisible()
  await act(() => router.navigate({ to: '/diary', search: { month: '2026-11' } }))
  expect(await screen.findByText(/^Here the days will stand/)).toBeVisible()
  await act(() => router.navigate({ to: '/data' }))
  const gone = await screen.findByRole('region', { name: 'Films no longer here' })
  expect(gone).toHaveTextContent('A Film, watched, 1 viewing')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await act(() => router.navigate({ to: '/diary', search: { month: '2026-11' } }))
  expect(await screen.findByRole('link', { name: 'A Film' })).toBeVisible()
  await act(() => router.navigate({ to: '/stats' }))
  expect(await screen.findByRole('img', { name: /^Viewings over time/ })).toBeVisible()
})

it('takes back a removal from the toast', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film' })
  const { user } = await renderApp('/films/own-a')
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A Film')
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('button', { name: 'Remove film' })).toBeVisible()
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
})

it.each([
  [{ Title: 'dear  PYONGYANG', Year: '2005' }, 'Dear Pyongyang (2005)', '/films/dear-pyongyang'],
  [{ Title: 'Koreansk', IMDb: 'tt0492454' }, 'Dear Pyongyang (2005)', '/films/dear-pyongyang'],
  [{ Title: 'a film' }, 'A Film', '/films/own-a'],
])(
  'notices that %j is here already, leads there, and adds it all the same',
  async (typed, name, href) => {
    keepOwnFilm('own-a', { 'own:title': 'A Film' })
    const { user } = await renderApp('/watchlist')
    const dialog = await openDialog(user)
    for (const [name, text] of Object.entries(typed)) await user.type(field(name), text)
    expect(await dialog.findByRole('link', { name })).toHaveAttribute('href', href)
    expect(dialog.getByText(/here already/).closest('[role=status]')).toBeInTheDocument()
    await user.click(dialog.getByRole('button', { name: 'Add film' }))
    await waitFor(() => expect(ownIds()).toHaveLength(2))
  },
)

it('does not take a film for its own twin while it is changed', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film', 'own:year': 1985 })
  const { user } = await renderApp('/films/own-a')
  await user.click(screen.getByRole('button', { name: 'Edit film' }))
  await screen.findByRole('dialog')
  expect(screen.queryByText(/here already/)).not.toBeInTheDocument()
})

it('finds no page for a film that nobody added', async () => {
  await renderApp('/films/own-nobodys')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
})

it('shows a film whose record arrives after its page was opened, and says when it is removed', async () => {
  const { user } = await renderApp('/films/own-a')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
  const arrive = (fields: Record<string, unknown>) =>
    act(() => {
      const old = localStorage.getItem('rn1:film:own-a')
      keepOwnFilm('own-a', fields)
      const newValue = localStorage.getItem('rn1:film:own-a')
      const event = { key: 'rn1:film:own-a', oldValue: old, newValue }
      window.dispatchEvent(new StorageEvent('storage', event))
    })
  arrive({ 'own:title': 'A Film' })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A Film')
  expect(document.title).toBe('A Film · Reel North')
  await user.click(screen.getByRole('button', { name: 'Edit film' }))
  const edited = within(await screen.findByRole('dialog', { name: 'Edit film' }))
  await user.type(edited.getByRole('textbox', { name: 'Year' }), '1999')
  const later = STAMP.replace('-00000-', '-00001-')
  const f = { own: { s: later, v: false }, 'own:title': { s: STAMP, v: 'A Film' } }
  act(() => {
    const newValue = JSON.stringify({ v: 1, f, n: [] })
    localStorage.setItem('rn1:film:own-a', newValue)
    window.dispatchEvent(new StorageEvent('storage', { key: 'rn1:film:own-a', newValue }))
  })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A Film was removed')
  // What is being written is not lost with it: an edit beats a removal.
  expect(edited.getByText(/This film was removed meanwhile/)).toBeVisible()
  expect(edited.getByRole('textbox', { name: 'Year' })).toHaveValue('1999')
  await user.click(edited.getByRole('button', { name: 'Save' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^A Film$/)
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  expect(screen.getAllByText('1999')[0]).toBeVisible()
})

it('leads from a film of one’s own to its neighbours', async () => {
  keepOwnFilm('own-a', { 'own:title': 'A Film' })
  keepOwnFilm('own-b', { 'own:title': 'B Film' })
  await renderApp('/films/own-a')
  const others = within(screen.getByRole('navigation', { name: 'Other films' }))
  expect(others.getByRole('link', { name: /Meet in Pyongyang/ })).toHaveAttribute('rel', 'prev')
  expect(others.getByRole('link', { name: /B Film/ })).toHaveAttribute('rel', 'next')
})
