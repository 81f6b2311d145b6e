import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { renderApp } from './render-app.tsx'

const part = (title: string) => screen.getByRole('region', { name: title })
const rowsOf = (title: string) =>
  within(part(title))
    .getAllByRole('row')
    .map((row) => Array.from(row.children, (cell) => cell.textContent))

/** A film's record with these values, kept before the app starts. */
function keep(id: string, values: Record<string, unknown>, note = '') {
  const f = Object.fromEntries(
    Object.entries(values).map(([name, v]) => [name, { s: '1795000000000-00000-a', v }]),
  )
  const n = note === '' ? [] : [{ s: '1795000000001-00000-a', t: note, p: [] }]
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n }))
}

it('says kindly that there is nothing to count yet, and where to begin', async () => {
  const { user } = await renderApp('/stats')
  expect(document.title).toBe('Stats · Reel North')
  expect(screen.getByText(/^Nothing to count yet/)).toBeVisible()
  expect(screen.queryByRole('img', { name: /^Ratings/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'choose a film' }))
  expect(await screen.findByRole('searchbox')).toBeVisible()
})

it('is reached from every page', async () => {
  const { user } = await renderApp('/about')
  const nav = screen.getByRole('navigation', { name: 'Main' })
  await user.click(within(nav).getByRole('link', { name: 'Stats' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Stats' })).toBeVisible()
})

it('draws what was watched, rated, logged and written, and says the gist of each picture', async () => {
  keep('defilada', { watched: true, rating: 8, 'view:a': { on: '2026-03-04' } }, 'Who held it?')
  keep('dear-pyongyang', { watched: true, rating: 8, 'view:b': {} })
  keep('own-mine', { own: true, 'own:title': 'Mine', 'own:minutes': 30 })
  await renderApp('/stats')
  expect(screen.queryByText(/^Nothing to count yet/)).not.toBeInTheDocument()
  const six = filmCards.length
  for (const gist of [
    `Progress: The catalogue, 2 of ${six} watched; All on your list, 2 of ${six + 1} watched`,
    'Ratings: most often 4 stars',
    'Viewings over time: most often March 2026',
    'Writing and reading: most words on Defilada',
    'By country: most often Japan and Poland',
  ])
    expect(screen.getByRole('img', { name: gist })).toBeVisible()
  expect(screen.getByText('1 viewing without a date left out.')).toBeVisible()
  expect(screen.getByText(/^3 words, 3 of them in 1 note/)).toBeVisible()
  const minutes = ['defilada', 'dear-pyongyang'].map(
    (id) => filmCards.find((film) => film.id === id)?.minutes ?? 0,
  )
  const total = minutes.reduce((sum, length) => sum + length, 0)
  expect(screen.getByText(`${Math.floor(total / 60)} hours ${total % 60} minutes`)).toBeVisible()
})

it('tells an answer to a question from what was written on viewings', async () => {
  const n = [{ s: '1795000000001-00000-a', t: 'The crew did', p: [], k: 'answer:who' }]
  localStorage.setItem('rn1:film:defilada', JSON.stringify({ v: 1, f: {}, n }))
  await renderApp('/stats')
  expect(
    screen.getByText(
      /^3 words, 0 of them in 0 notes, 0 in what you wrote on viewings, and 3 in 1 answer to questions\./,
    ),
  ).toBeVisible()
})

it('fills the bar of each list by its own share, however long the other list is', async () => {
  for (const { id } of filmCards) keep(id, { watched: true })
  const six = filmCards.length
  for (let at = 0; at < 9 * six; at++) keep(`own-${at}`, { own: true, 'own:title': `Mine ${at}` })
  await renderApp('/stats')
  const bars = screen.getByRole('img', { name: /^Progress: / }).querySelectorAll('svg')
  const parts = Array.from(bars, (bar) => {
    const [, , whole] = (bar.getAttribute('viewBox') ?? '').split(' ')
    return Number(bar.querySelector('.bar-part')?.getAttribute('width')) / Number(whole)
  })
  expect(parts).toEqual([1, 0.1])
})

it('names of the months only those that are drawn, and has all in the table', async () => {
  const months = ['2005-01', '2005-02', '2015-03', '2015-09']
  keep(
    'defilada',
    Object.fromEntries(months.map((month, at) => [`view:${at}`, { on: `${month}-04` }])),
  )
  const { user } = await renderApp('/stats')
  const title = 'Viewings over time'
  expect(
    screen.getByRole('img', { name: `${title}: most often March 2015 and September 2015` }),
  ).toHaveTextContent(/October 2005September 2015$/)
  expect(part(title)).toHaveTextContent('2 viewings before October 2005 only in the table.')
  await user.click(screen.getByRole('button', { name: `Show as table: ${title}` }))
  expect(rowsOf(title).map(([month]) => month)).toEqual([
    'Month',
    'January 2005',
    'February 2005',
    'March 2015',
    'September 2015',
  ])
})

it('names of the rows only those that are drawn, and draws every year', async () => {
  const others = 15 - new Set(filmCards.map(({ year }) => year)).size
  for (let at = 0; at < others; at++)
    keep(`own-${at}`, {
      own: true,
      'own:title': `Mine ${at}`,
      'own:year': 2030 + at,
      'own:countries': [`Country ${at}`],
      watched: at === others - 1,
    })
  for (let at = 0; at < 15; at++)
    keep(`own-c${at}`, {
      own: true,
      'own:title': `Far ${at}`,
      'own:year': 2030,
      'own:countries': [`Land ${at + 10}`],
      watched: true,
    })
  await renderApp('/stats')
  expect(part('By year')).not.toHaveTextContent('are drawn')
  expect(screen.getByRole('img', { name: 'By year: most often 2030' })).toHaveTextContent(
    `${2029 + others}1 of 1`,
  )
  expect(part('By country')).toHaveTextContent('The first 15 are drawn')
  expect(screen.getByRole('img', { name: /^By country/ })).toHaveAccessibleName(/and 12 others$/)
})

it('says of each picture that is missing how it comes to be', async () => {
  keep('defilada', { watched: true })
  await renderApp('/stats')
  for (const title of ['Ratings', 'Viewings over time', 'Writing and reading']) {
    expect(within(part(title)).getByText(/^No /)).toBeVisible()
    expect(within(part(title)).queryByRole('img')).not.toBeInTheDocument()
  }
})

it('shows the figures of a picture as a table, and hides it again', async () => {
  keep('defilada', { rating: 8 })
  keep('dear-pyongyang', { rating: 1 })
  const { user } = await renderApp('/stats')
  const button = screen.getByRole('button', { name: 'Show as table: Ratings' })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(rowsOf('Ratings')).toEqual([
    ['Rating', 'Films'],
    ['5 stars', '0'],
    ['4.5 stars', '0'],
    ['4 stars', '1'],
    ['3.5 stars', '0'],
    ['3 stars', '0'],
    ['2.5 stars', '0'],
    ['2 stars', '0'],
    ['1.5 stars', '0'],
    ['1 star', '0'],
    ['0.5 stars', '1'],
  ])
  await user.click(button)
  expect(within(part('Ratings')).queryByRole('table')).not.toBeInTheDocument()
})
