import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { renderApp } from './render-app.tsx'

const ALL = filmCards.length
const S = '1795000000000-00000-other'

function keep(id: string, fields: Record<string, unknown>, note?: string) {
  const f = Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { s: S, v }]))
  const n = note === undefined ? [] : [{ s: S, t: note, p: [] }]
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n }))
}

const keepOwnFilm = () =>
  keep('my-film', {
    own: true,
    'own:title': 'My Own Film',
    'own:year': 1999,
    'own:minutes': 30,
    'own:countries': ['denmark'],
  })

const shownTitles = () =>
  screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent)
const select = (name: string) => screen.getByRole('combobox', { name })
const optionsOf = (name: string) =>
  within(select(name))
    .getAllByRole('option')
    .map((option) => option.textContent)

it('lists the user’s own films after the catalogue’s, and tells them apart', async () => {
  keepOwnFilm()
  const { user } = await renderApp('/?list=mine')
  expect(shownTitles()).toEqual(['My Own Film'])
  expect(screen.getByText(`1 of ${ALL + 1} films`)).toHaveRole('status')
  await user.selectOptions(select('Mine or not'), 'The six')
  await waitFor(() => expect(shownTitles()).toHaveLength(ALL))
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(shownTitles()).toHaveLength(ALL + 1))
  expect(shownTitles().at(-1)).toBe('My Own Film')
})

it('keeps the rarer filters folded until they are asked for, and offers only what occurs', async () => {
  const { user } = await renderApp()
  expect(screen.queryByRole('combobox', { name: 'Country' })).not.toBeInTheDocument()
  await user.click(screen.getByText('More filters'))
  await screen.findByRole('combobox', { name: 'Country' })
  expect(optionsOf('Country')).toEqual([
    'Any',
    'China',
    'Denmark',
    'Japan',
    'North Korea',
    'Poland',
    'United Kingdom',
  ])
  expect(optionsOf('Decade')).toEqual(['Any', '1980s', '2000s', '2010s'])
  expect(optionsOf('Length')).toEqual(['Any', 'Under 90 minutes'])
  for (const name of [
    'Tag',
    'And tag',
    'Tagged',
    'Notes',
    'Rated',
    'Liked',
    'Queue',
    'Mine or not',
  ]) {
    expect(screen.queryByRole('combobox', { name })).not.toBeInTheDocument()
  }
})

it('joins filters, says which are on, and takes each away', async () => {
  keep('the-red-chapel', { 'tag:club': true, watched: true, rating: 8 }, 'Who laughs last?')
  keep('defilada', { 'tag:Club': true })
  const { user, router } = await renderApp('/?tag=CLUB&status=watched&has=note&rated=yes')
  expect(shownTitles()).toEqual(['The Red Chapel'])
  expect(screen.getByText('More filters (3 active)')).toBeVisible()
  const chips = within(screen.getByRole('list', { name: 'Active filters' }))
  expect(chips.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
    'Remove filter: Watched',
    'Remove filter: Club',
    'Remove filter: Has a note',
    'Remove filter: Rated',
  ])
  for (const name of ['Watched', 'Has a note', 'Rated']) {
    await user.click(chips.getByRole('button', { name: `Remove filter: ${name}` }))
  }
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada', 'The Red Chapel']))
  expect(router.state.location.search).toEqual({ tag: 'CLUB' })
  expect(screen.getByText(`2 of ${ALL} films`).parentElement).toHaveFocus()
})

it('joins watched, liked and a note, in the address, after a reload and as a saved view', async () => {
  keep('defilada', { watched: true, liked: true }, 'Who held the camera?')
  keep('the-red-chapel', { watched: true, liked: true, queued: true })
  keep('dear-pyongyang', { watched: true }, 'A letter')
  keep('a-state-of-mind', { liked: true }, 'To see')
  const { user, router, unmount } = await renderApp('/?status=watched')
  await user.click(screen.getByText('More filters'))
  await screen.findByRole('combobox', { name: 'Liked' })
  await user.selectOptions(select('Liked'), 'Liked')
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada', 'The Red Chapel']))
  await user.selectOptions(select('Notes'), 'Has a note')
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada']))
  const asked = { status: 'watched', liked: 'yes', note: 'yes' }
  expect(router.state.location.search).toEqual(asked)
  await user.click(screen.getByRole('button', { name: 'Save view' }))
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Loved{Enter}')
  const address = router.state.location.href
  unmount()

  const again = await renderApp(address)
  expect(shownTitles()).toEqual(['Defilada'])
  expect(screen.getByText('More filters (2 active)')).toBeVisible()
  await again.user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(shownTitles()).toHaveLength(ALL))
  await again.user.click(screen.getByRole('link', { name: 'Loved' }))
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada']))
  expect(again.router.state.location.search).toEqual(asked)
})

it('finds what is liked and in the queue, and what has a tag and no note', async () => {
  keep('defilada', { liked: true, queued: true, 'tag:club': true }, 'Who held the camera?')
  keep('the-red-chapel', { liked: true, 'tag:club': true })
  const { unmount } = await renderApp('/?status=liked&queue=yes')
  expect(shownTitles()).toEqual(['Defilada'])
  expect(screen.getByRole('button', { name: 'Remove filter: In the queue' })).toBeVisible()
  unmount()
  await renderApp('/?tagged=yes&note=no')
  expect(shownTitles()).toEqual(['The Red Chapel'])
})

it('asks for a second tag once there is a first', async () => {
  keep('defilada', { 'tag:club': true, 'tag:war': true })
  keep('the-red-chapel', { 'tag:club': true })
  const { user, router } = await renderApp('/?tag=Club')
  expect(optionsOf('And tag')).toEqual(['Any', 'war (1)'])
  await user.selectOptions(select('And tag'), 'war (1)')
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada']))
  expect(router.state.location.search).toEqual({ tag: 'Club', tag2: 'war' })
  await user.click(screen.getByRole('button', { name: 'Remove filter: war' }))
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada', 'The Red Chapel']))
})

it('keeps the meaning of an older address and an older saved view', async () => {
  keep('defilada', {}, 'Who held the camera?')
  keep('the-red-chapel', { 'tag:club': true })
  keep('my-views', { 'saved-view:Tagged ones': '?has=tag' })
  const { user } = await renderApp('/?has=note')
  expect(shownTitles()).toEqual(['Defilada'])
  expect(screen.getByRole('button', { name: 'Remove filter: Has a note' })).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Tagged ones' }))
  await waitFor(() => expect(shownTitles()).toEqual(['The Red Chapel']))
  expect(select('Tagged')).toHaveDisplayValue('Has a tag')
  expect(screen.getByRole('button', { name: 'Delete view' })).toBeVisible()
})

it('clears the filters, and leaves the words and the order', async () => {
  const { user, router } = await renderApp('/?q=pyongyang&sort=year&country=Japan&kind=documentary')
  expect(shownTitles()).toEqual(['Dear Pyongyang'])
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ q: 'pyongyang', sort: 'year' }),
  )
  expect(screen.getByRole('searchbox')).toHaveValue('pyongyang')
})

it('finds a country however the user wrote it', async () => {
  keepOwnFilm()
  await renderApp('/?country=dk')
  expect(shownTitles()).toEqual(['The Red Chapel', 'My Own Film'])
  expect(select('Country')).toHaveDisplayValue('Denmark')
  expect(screen.getByRole('button', { name: 'Remove filter: Denmark' })).toBeVisible()
})

it('searches the user’s notes and tags', async () => {
  keep('defilada', { 'tag:Zeppelin evening': true }, 'A xylophone, held too long?')
  const { user } = await renderApp()
  await user.type(screen.getByRole('searchbox'), 'xylophone held')
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada']))
  await user.clear(screen.getByRole('searchbox'))
  await user.type(screen.getByRole('searchbox'), 'zeppelin evening')
  await waitFor(() => expect(shownTitles()).toEqual(['Defilada']))
})

it('finds what is written while the search is open', async () => {
  await renderApp('/?q=yesterday')
  await waitFor(() => expect(shownTitles()).not.toContain('Defilada'))
  keep('defilada', {}, 'seen yesterday')
  window.dispatchEvent(
    new StorageEvent('storage', {
      key: 'rn1:film:defilada',
      newValue: localStorage.getItem('rn1:film:defilada'),
    }),
  )
  await waitFor(() => expect(shownTitles()).toContain('Defilada'))
})

it.each([
  '/?decade=1985',
  '/?has=%00&rated=2&list=__proto__&liked=1',
  '/?under=1e3&tag=',
  '/?language=',
])('E1 shows all films for %s', async (address) => {
  await renderApp(address)
  expect(shownTitles()).toHaveLength(ALL)
})

it('H1 shows a filter that nothing fits as text, and takes it away', async () => {
  const { user, container } = await renderApp('/?country=%3Cimg%20src%3Dx%3E')
  expect(screen.getByText('No film fits these filters.', { exact: false })).toBeVisible()
  expect(container.querySelector('img')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Remove filter: <img src=x>' }))
  await waitFor(() => expect(shownTitles()).toHaveLength(ALL))
})
