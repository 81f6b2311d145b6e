import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { readTags } from '#domain/tags.ts'
import { readRecords } from '#state/entries.ts'
import { renderApp } from './render-app.tsx'

const field = (v: unknown) => ({ s: '1795000000001-00000-other', v })

function keepOwnFilm(id: string, title: string) {
  const f = { own: field(true), 'own:title': field(title), 'tag:club': field(true) }
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n: [] }))
}

const box = (title: string) => screen.getByRole('checkbox', { name: title })
const button = (name: string) => screen.getByRole('button', { name })
const bar = () => within(screen.getByRole('group', { name: 'Selected films' }))
const count = () => bar().getByRole('status').textContent
const isOn = (name: string) => button(name).getAttribute('aria-pressed') === 'true'
const titlesIn = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .queryAllByRole('article')
    .map((row) => row.getAttribute('aria-label'))
const [first, second, third, fourth] = filmCards.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
]

async function openSelecting() {
  const app = await renderApp('/watchlist')
  await app.user.click(button('Select'))
  return app
}

it('lists the films of the user’s own, also those of which little is known', async () => {
  keepOwnFilm('own-1', 'The Flower Girl')
  await renderApp('/watchlist')
  expect(titlesIn('Still to discover')).toContain('The Flower Girl')
})

it('marks the selected films, says how many it changed, and undoes it as one step', async () => {
  const { user } = await openSelecting()
  await user.click(box(first))
  await user.click(box(third))
  expect(count()).toBe('2 films selected')
  await user.click(bar().getByRole('button', { name: 'Watched' }))
  expect(await screen.findByText('2 films marked watched')).toBeVisible()
  expect(titlesIn('Watched')).toEqual([first, third])
  expect(count()).toBe('2 films selected')
  await user.click(bar().getByRole('button', { name: 'Watched' }))
  expect(count()).toBe('2 films selected. None of them needed changing.')
  await user.click(button('Undo'))
  await waitFor(() => expect(titlesIn('Watched')).toEqual([]))
})

it('selects ranges with Shift, by click and by the space bar', async () => {
  const { user } = await openSelecting()
  await user.click(box(second))
  await user.keyboard('{Shift>}')
  await user.click(box(fourth))
  await user.keyboard('{/Shift}')
  expect(box(third)).toBeChecked()
  expect(count()).toBe('3 films selected')
  await user.click(button('Clear'))
  expect(count()).toBe('0 films selected')
  box(fourth).focus()
  await user.keyboard(' ')
  box(first).focus()
  await user.keyboard('{Shift>} {/Shift}')
  expect(count()).toBe('4 films selected')
})

it('selects all, and forgets them when selecting ends', async () => {
  const { user } = await openSelecting()
  await user.click(button('Select all shown'))
  expect(count()).toBe(`${filmCards.length} films selected`)
  await user.click(button('Select'))
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  await user.click(button('Select'))
  expect(count()).toBe('0 films selected')
})

it('queues at the end in the order shown, and takes from the queue', async () => {
  const { user } = await renderApp('/watchlist')
  await user.click(button(`Queue ${fourth}`))
  await user.click(button('Select'))
  await user.click(box(third))
  await user.click(box(first))
  await user.click(bar().getByRole('button', { name: 'Queue' }))
  expect(titlesIn('Queue')).toEqual([fourth, first, third])
  await user.click(bar().getByRole('button', { name: 'Not queued' }))
  expect(titlesIn('Queue')).toEqual([fourth])
})

it('likes, rates and tags', async () => {
  keepOwnFilm('own-1', 'The Flower Girl')
  const { user, container } = await openSelecting()
  await user.click(box(first))
  await user.click(box('The Flower Girl'))
  await user.click(bar().getByRole('button', { name: 'Like' }))
  expect(isOn(`Like ${first}`)).toBe(true)
  await user.selectOptions(bar().getByRole('combobox', { name: 'Rate' }), '3.5 stars')
  await user.click(button('Set rating'))
  expect(screen.getByRole('slider', { name: `Rating ${first}` })).toHaveAttribute(
    'aria-valuetext',
    '3.5 stars',
  )
  const tag = bar().getByLabelText('Tag')
  expect(container.querySelector('datalist')).toHaveTextContent('club')
  // Written as it is on other films, and several at once.
  await user.type(tag, '  CLUB, 1989 {Enter}')
  expect(await screen.findByText('2 films tagged “club” and “1989”')).toBeVisible()
  expect(tag).toHaveValue('')
  const tagsOf = (id: string) => readTags(readRecords().get(id)).map(({ name }) => name)
  expect([tagsOf('defilada'), tagsOf('own-1')]).toEqual([
    ['1989', 'club'],
    ['1989', 'club'],
  ])
  await user.click(button('Undo'))
  expect([tagsOf('defilada'), tagsOf('own-1')]).toEqual([[], ['club']])
})

it('takes ratings away only once that is chosen', async () => {
  const { user } = await openSelecting()
  await user.click(box(first))
  const choice = bar().getByRole('combobox', { name: 'Rate' })
  await user.selectOptions(choice, '3.5 stars')
  await user.click(button('Set rating'))
  const rating = () =>
    screen.getByRole('slider', { name: `Rating ${first}` }).getAttribute('aria-valuetext')
  expect(rating()).toBe('3.5 stars')
  await user.click(button('Select'))
  await user.click(button('Select'))
  await user.click(box(first))
  expect(button('Set rating')).toHaveAttribute('aria-disabled', 'true')
  expect(button('Set rating')).toHaveAccessibleDescription('Choose a rating first.')
  await user.click(button('Set rating'))
  expect(rating()).toBe('3.5 stars')
  await user.selectOptions(bar().getByRole('combobox', { name: 'Rate' }), 'No rating')
  expect(button('Set rating')).toHaveAttribute('aria-disabled', 'false')
  expect(button('Set rating')).not.toHaveAccessibleDescription()
  await user.click(button('Set rating'))
  expect(rating()).toBe('not rated')
})

it('H4 adds no tag that is too long, says which, and keeps what was typed', async () => {
  const { user } = await openSelecting()
  await user.click(box(first))
  const tag = bar().getByLabelText('Tag')
  const long = `club, ${'x'.repeat(67)}`
  await user.click(tag)
  await user.paste(long)
  await user.click(button('Add tag'))
  expect(tag).toHaveFocus()
  expect(tag).toHaveValue(long)
  expect(tag).toBeInvalid()
  expect(tag).toHaveAccessibleDescription('At most 50 characters; tag 2 has 67.')
  expect(readTags(readRecords().get('defilada'))).toEqual([])
  await user.keyboard(`${'{Backspace}'.repeat(17)}{Enter}`)
  expect(tag).toBeValid()
  expect(tag).toHaveValue('')
  expect(readTags(readRecords().get('defilada'))).toHaveLength(2)
})

it('removes films of the user’s own alone, which can be undone', async () => {
  keepOwnFilm('own-1', 'The Flower Girl')
  const { user } = await openSelecting()
  await user.click(button('Select all shown'))
  await user.click(button('Remove own films'))
  expect(await screen.findByText('1 film removed')).toBeVisible()
  expect(screen.queryByRole('article', { name: 'The Flower Girl' })).not.toBeInTheDocument()
  expect(button('Remove own films')).toHaveFocus()
  expect(count()).toBe(`${filmCards.length} films selected`)
  await user.click(button('Undo'))
  expect(await screen.findByRole('article', { name: 'The Flower Girl' })).toBeVisible()
})

it('does nothing while no film is selected', async () => {
  const { user } = await openSelecting()
  expect(bar().getByRole('button', { name: 'Watched' })).toHaveAttribute('aria-disabled', 'true')
  await user.click(bar().getByRole('button', { name: 'Watched' }))
  expect(titlesIn('Watched')).toEqual([])
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

it('drops a film that another tab removed from the selection', async () => {
  keepOwnFilm('own-1', 'The Flower Girl')
  const { user } = await openSelecting()
  await user.click(box('The Flower Girl'))
  const f = { own: { s: '1795000000002-00000-other', v: false } }
  const newValue = JSON.stringify({ v: 1, f, n: [] })
  localStorage.setItem('rn1:film:own-1', newValue)
  window.dispatchEvent(new StorageEvent('storage', { key: 'rn1:film:own-1', newValue }))
  await waitFor(() => expect(count()).toBe('0 films selected'))
})
