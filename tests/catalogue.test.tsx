import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { card, renderApp } from './render-app.tsx'

/** However many there are: a film more is a data file more, and no test less. */
const ALL = filmCards.length

const titles = () =>
  screen.getAllByRole('article').map((article) => article.getAttribute('aria-labelledby'))
const shownTitles = () =>
  screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)

it('shows the films as cards in the catalogue’s order', async () => {
  await renderApp()
  expect(shownTitles().slice(0, 6)).toEqual([
    'Defilada',
    'The Red Chapel',
    'Dear Pyongyang',
    "Dennis Rodman's Big Bang in Pyongyang",
    'A State of Mind',
    'Meet in Pyongyang',
  ])
  expect(new Set(titles()).size).toBe(filmCards.length)
  expect(screen.getByText(`${ALL} of ${ALL} films`)).toHaveRole('status')
})

it('says on the card what the film is', async () => {
  await renderApp()
  const chapel = within(card('The Red Chapel'))
  expect(chapel.getByText('Det røde kapel')).toHaveAttribute('lang', 'da')
  expect(chapel.getByText(/^Mads Brügger/)).toBeVisible()
  expect(chapel.getByText(/Denmark, 2009 · documentary · 88 min/)).toBeVisible()
  expect(chapel.getByRole('link', { name: 'disability' })).toBeVisible()
  expect(chapel.getByRole('link', { name: 'The Red Chapel' })).toHaveAttribute(
    'href',
    '/films/the-red-chapel',
  )
})

it('marks a film watched, queued and liked in one tap each, and keeps it', async () => {
  const { user, unmount } = await renderApp()
  for (const name of ['Watched', 'Queue', 'Like']) {
    const button = within(card('Dear Pyongyang')).getByRole('button', {
      name: `${name} Dear Pyongyang`,
    })
    expect(button).toHaveAttribute('aria-pressed', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
  }
  expect(screen.getByText(`1 of ${ALL} films watched`)).toBeVisible()
  unmount()
  await renderApp()
  for (const name of ['Watched', 'Queue', 'Like']) {
    expect(screen.getByRole('button', { name: `${name} Dear Pyongyang` })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  }
})

it('rates by half stars from the keyboard, and clears', async () => {
  const { user } = await renderApp()
  const rating = screen.getByRole('slider', { name: 'Rating The Red Chapel' })
  expect(rating).toHaveAttribute('aria-valuetext', 'not rated')
  const { fireEvent } = await import('@testing-library/react')
  fireEvent.change(rating, { target: { value: '7' } })
  expect(rating).toHaveAttribute('aria-valuetext', '3.5 stars')
  rating.focus()
  await user.keyboard('{Delete}')
  expect(rating).toHaveAttribute('aria-valuetext', 'not rated')
})

it('searches as one types, over titles, people and scripts, and keeps it in the address', async () => {
  const { user, router } = await renderApp()
  const field = screen.getByRole('searchbox', { name: 'Search' })
  await user.type(field, 'brugger')
  await waitFor(() => expect(shownTitles()).toEqual(['The Red Chapel']))
  expect(screen.getByText(`1 of ${ALL} films`)).toHaveRole('status')
  expect(router.state.location.search).toEqual({ q: 'brugger' })
  await user.clear(field)
  await user.type(field, '평양')
  await waitFor(() => expect(shownTitles()).toContain('Meet in Pyongyang'))
  expect(field).toHaveFocus()
})

it('searches the text of the film pages', async () => {
  await renderApp('/?q=parcels')
  // What the guide has to say follows them, sooner or later.
  const films = () => shownTitles().filter((title) => title !== 'In the guide')
  await waitFor(() => expect(films()).toEqual(['Dear Pyongyang']))
})

it('says what to do when nothing is found', async () => {
  const { user, router } = await renderApp('/?q=zeppelin&kind=fiction')
  expect(screen.getByText(`0 of ${ALL} films`)).toHaveRole('status')
  await user.click(screen.getByRole('button', { name: 'Show all films' }))
  await waitFor(() => expect(shownTitles()).toHaveLength(ALL))
  expect(router.state.location.search).toEqual({})
  expect(screen.getByRole('searchbox')).toHaveValue('')
})

it('filters and sorts by what the address says, and by the controls', async () => {
  const { user, router } = await renderApp('/?kind=documentary&sort=minutes')
  expect(shownTitles()[0]).toBe('Defilada')
  expect(shownTitles()).not.toContain('Meet in Pyongyang')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'dance')
  await waitFor(() => expect(screen.getByText(`0 of ${ALL} films`)).toBeVisible())
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'All')
  await waitFor(() => expect(shownTitles()).toEqual(['Meet in Pyongyang']))
  expect(router.state.location.search).toEqual({ theme: 'dance', sort: 'minutes' })
})

it('filters by a theme from a card', async () => {
  const { user } = await renderApp()
  await user.click(within(card('Meet in Pyongyang')).getByRole('link', { name: 'co-production' }))
  await waitFor(() => expect(shownTitles()).toEqual(['Meet in Pyongyang']))
})

it.each([
  '/?status=abc',
  '/?status=1e999&sort=-1&kind=99999999999999999999',
  '/?sort=1&sort=2',
  '/?theme=%5B%5D&kind=%7B%7D',
  '/?theme=no-such-theme',
])('E1 shows all films for %s', async (address) => {
  await renderApp(address)
  expect(shownTitles()).toHaveLength(ALL)
})

it.each(['1917', '2046', 'true', 'null', '1e3'])('E2 searches for %s as typed', async (q) => {
  await renderApp(`/?q=${q}`)
  expect(screen.getByRole('searchbox')).toHaveValue(q)
})
