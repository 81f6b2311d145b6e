import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { readTags } from '#domain/tags.ts'
import { readRecords } from '#state/entries.ts'
import { card, renderApp } from './render-app.tsx'

const button = (name: string) => screen.getByRole('button', { name })
const box = (title: string) => screen.getByRole('checkbox', { name: title })
const bar = () => within(screen.getByRole('group', { name: 'Selected films' }))
const count = () => bar().getByRole('status').textContent
const select = (name: string) => screen.getByRole('combobox', { name })
const tagged = (tag: string) =>
  filmCards
    .filter(({ id }) => readTags(readRecords().get(id)).some(({ name }) => name === tag))
    .map(({ title }) => title)
const shown = () =>
  screen.getAllByRole('article').map((film) => film.querySelector('h2')?.textContent)
const ofThe2000s = filmCards.filter(({ year = 0 }) => year >= 2000 && year < 2010)

async function openSelecting(address: string) {
  const app = await renderApp(address)
  await app.user.click(button('Select'))
  await screen.findByRole('group', { name: 'Selected films' })
  return app
}

it('tags all films that a filter shows, and takes it back as one step', async () => {
  const { user } = await renderApp()
  await user.click(screen.getByText('More filters'))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Decade' }), '2000s')
  await waitFor(() => expect(shown()).toHaveLength(ofThe2000s.length))
  await user.click(button('Select'))
  await user.click(await screen.findByRole('button', { name: 'Select all shown' }))
  expect(count()).toBe(`${ofThe2000s.length} films selected`)
  await user.type(bar().getByLabelText('Tag'), 'noughties{Enter}')
  expect(tagged('noughties')).toEqual(ofThe2000s.map(({ title }) => title))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(tagged('noughties')).toEqual([])
  expect(count()).toBe(`${ofThe2000s.length} films selected`)
})

it('selects in the order shown, by click, with Shift and by the space bar', async () => {
  const { user } = await openSelecting('/?sort=year')
  const [first, second, third] = shown() as [string, string, string]
  await user.click(box(first))
  await user.keyboard('{Shift>}')
  await user.click(box(third))
  await user.keyboard('{/Shift}')
  expect(box(second)).toBeChecked()
  expect(within(card(second)).getByRole('checkbox')).toBe(box(second))
  expect(count()).toBe('3 films selected')
  box(second).focus()
  await user.keyboard(' ')
  expect(count()).toBe('2 films selected')
})

it('leaves alone what was selected and is no longer shown', async () => {
  const { user } = await openSelecting('/')
  await user.click(button('Select all shown'))
  expect(count()).toBe(`${filmCards.length} films selected`)
  await user.selectOptions(select('Kind'), 'Fiction')
  await waitFor(() => expect(count()).toBe('1 film selected'))
  await user.click(bar().getByRole('button', { name: 'Like' }))
  const fiction = filmCards.find(({ kind }) => kind === 'fiction')
  expect(await screen.findByText('1 film liked')).toBeVisible()
  await user.selectOptions(select('Kind'), 'All')
  await waitFor(() => expect(shown()).toHaveLength(filmCards.length))
  expect(
    filmCards.filter(
      ({ title }) => button(`Like ${title}`).getAttribute('aria-pressed') === 'true',
    ),
  ).toEqual([fiction])
})

it('goes on selecting where a filter shows nothing, and ends with the same button', async () => {
  const { user } = await openSelecting('/?status=watched')
  expect(count()).toBe('0 films selected')
  expect(screen.getByText('No film fits these filters.', { exact: false })).toBeVisible()
  await user.click(button('Show all films'))
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(filmCards.length))
  await user.click(button('Select'))
  await waitFor(() => expect(screen.queryByRole('checkbox')).not.toBeInTheDocument())
  expect(screen.queryByRole('group', { name: 'Selected films' })).not.toBeInTheDocument()
  expect(screen.getAllByRole('article')).toHaveLength(filmCards.length)
})

it('keeps the films at hand while they are changed one way after the other', async () => {
  const { user } = await openSelecting('/?status=unwatched')
  await user.click(button('Select all shown'))
  await user.click(bar().getByRole('button', { name: 'Watched' }))
  await user.click(bar().getByRole('button', { name: 'Like' }))
  expect(await screen.findByText(`${filmCards.length} films liked`)).toBeVisible()
})

it('changes together also those of very many films that are not in the page', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100)
  for (let at = 0; at < 300; at++) {
    const s = `${1795000000000 + at}-00000-k3f9`
    const f = { own: { s, v: true }, 'own:title': { s, v: `Film ${at}` } }
    localStorage.setItem(`rn1:film:own-${at}`, JSON.stringify({ v: 1, f, n: [] }))
  }
  const { user } = await openSelecting('/?list=mine')
  await waitFor(() => expect(screen.getAllByRole('checkbox').length).toBeLessThan(60))
  await user.click(button('Select all shown'))
  await user.click(bar().getByRole('button', { name: 'Queue' }))
  expect(await screen.findByText('300 films put in your queue')).toBeVisible()
})
