import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { markQueued } from '#state/entries.ts'
import { renderApp } from './render-app.tsx'

const at = (n: number) => `179500000000${n}-00000-other`

function keep(id: string, fields: Record<string, unknown>) {
  const f = Object.fromEntries(
    Object.entries(fields).map(([name, v], n) => [name, { s: at(n), v }]),
  )
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify({ v: 1, f, n: [] }))
}

function keepQueue() {
  keep('defilada', { queued: true, place: 'a0' })
  keep('the-red-chapel', { queued: true, place: 'a1' })
  keep('dear-pyongyang', { queued: true, place: 'a2' })
  keep('a-state-of-mind', { queued: true, place: 'a3' })
}

const region = (name: string) => within(screen.getByRole('region', { name }))
const queue = () =>
  region('Queue')
    .queryAllByRole('article')
    .map((row) => row.getAttribute('aria-label'))
const button = (name: string) => screen.getByRole('button', { name })

const [A, B, C, D] = ['Defilada', 'The Red Chapel', 'Dear Pyongyang', 'A State of Mind']

it('moves a film with its buttons, says where it is, and keeps the focus', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  expect(queue()).toEqual([A, B, C, D])
  await user.click(button(`Move up ${C}`))
  expect(queue()).toEqual([A, C, B, D])
  expect(await screen.findByText(`${C}, position 2 of 4`)).toBeVisible()
  expect(button(`Move up ${C}`)).toHaveFocus()
  await user.click(button(`Move down ${A}`))
  expect(queue()).toEqual([C, A, B, D])
  await user.click(button(`Move to bottom ${C}`))
  expect(queue()).toEqual([A, B, D, C])
  await user.click(button(`Move to top ${D}`))
  expect(queue()).toEqual([D, A, B, C])
})

it('cannot move past an end, and says so', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  for (const name of [`Move up ${A}`, `Move to top ${A}`, `Move down ${D}`]) {
    expect(button(name)).toHaveAttribute('aria-disabled', 'true')
    await user.click(button(name))
  }
  expect(queue()).toEqual([A, B, C, D])
})

it('takes a move back, and brings it back', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  await user.click(button(`Move to bottom ${A}`))
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(queue()).toEqual([A, B, C, D]))
  await user.keyboard('{Control>}y{/Control}')
  await waitFor(() => expect(queue()).toEqual([B, C, D, A]))
})

it('carries a film by keyboard, as one step', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  const handle = button(`Move ${D}`)
  expect(handle).toHaveAccessibleDescription(/Space to pick it up/)
  handle.focus()
  await user.keyboard(' ')
  expect(handle).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByText(`Picked up. ${D}, position 4 of 4`)).toHaveRole('status')
  await user.keyboard('{ArrowUp}')
  expect(screen.getByText(`${D}, position 3 of 4`)).toHaveRole('status')
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}')
  expect(queue()).toEqual([A, D, B, C])
  expect(button(`Move ${D}`)).toHaveFocus()
  await user.keyboard(' ')
  expect(handle).toHaveAttribute('aria-pressed', 'false')
  expect(await screen.findByText(`${D}, position 2 of 4`)).toBeVisible()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(queue()).toEqual([A, B, C, D]))
})

it('puts a carried film back on Escape, and down where the focus leaves it', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  button(`Move ${B}`).focus()
  await user.keyboard(' {End}')
  expect(queue()).toEqual([A, C, D, B])
  await user.keyboard('{Escape}')
  expect(queue()).toEqual([A, B, C, D])
  expect(screen.getByText(`Put back. ${B}, position 2 of 4`)).toHaveRole('status')
  await user.keyboard(' {Home}{Tab}')
  expect(button(`Move ${B}`)).toHaveAttribute('aria-pressed', 'false')
  expect(queue()).toEqual([B, A, C, D])
  expect(await screen.findByText(`${B}, position 1 of 4`)).toBeVisible()
  await user.keyboard('{ArrowDown}')
  expect(queue()).toEqual([B, A, C, D])
})

it('ends a carry when the film leaves the queue, and keeps the focus on its row', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  button(`Move ${B}`).focus()
  await user.keyboard(' {ArrowDown}')
  expect(queue()).toEqual([A, C, B, D])
  act(() => markQueued('the-red-chapel', false))
  expect(queue()).toEqual([A, C, D])
  const row = within(screen.getByRole('article', { name: B }))
  await waitFor(() => expect(row.getByRole('link', { name: B })).toHaveFocus())
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(queue()).toEqual([A, B, C, D])
  expect(button(`Move ${B}`)).toHaveAttribute('aria-pressed', 'false')
})

it('takes a film from the queue, puts it back in its place, and queues it anew at the end', async () => {
  keepQueue()
  const { user } = await renderApp('/watchlist')
  await user.click(button(`Queue ${A}`))
  expect(queue()).toEqual([B, C, D])
  expect(button(`Queue ${A}`)).toHaveFocus()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(queue()).toEqual([A, B, C, D]))
  await user.click(button(`Queue ${A}`))
  await user.click(button(`Queue ${A}`))
  expect(queue()).toEqual([B, C, D, A])
})

it('puts a film that was never moved back in its place, too', async () => {
  const { user } = await renderApp('/watchlist')
  await user.click(button(`Queue ${C}`))
  await user.click(button(`Queue ${A}`))
  await user.click(button(`Queue ${C}`))
  expect(queue()).toEqual([A])
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(queue()).toEqual([C, A]))
})

it('has no way to move a film that is alone', async () => {
  keep('defilada', { queued: true })
  await renderApp('/watchlist')
  expect(screen.queryByRole('button', { name: /^Move/ })).not.toBeInTheDocument()
})

it('answers what next: the first of the queue, a suggestion with its reason, or one by chance', async () => {
  keepQueue()
  keep('the-red-chapel', { watched: true, rating: 9 })
  const { user } = await renderApp('/watchlist')
  const next = region('What next?')
  expect(next.getByRole('link', { name: A })).toHaveAttribute('href', '/films/defilada')
  expect(next.getByText(/^On .+, like The Red Chapel, which you have watched\.$/)).toBeVisible()
  const picked = () => next.getByRole('status').textContent
  await user.click(next.getByRole('button', { name: 'Pick one at random' }))
  const first = picked()
  expect(first).toMatch(/^How about .+\?$/)
  expect(first).not.toContain(B)
  await user.click(next.getByRole('button', { name: 'Pick one at random' }))
  expect(picked()).not.toBe(first)
})

it('passes over what was watched in the queue, and calls it so when nothing else is there', async () => {
  keepQueue()
  keep('defilada', { queued: true, place: 'a1', watched: true })
  await renderApp('/watchlist')
  expect(region('What next?').getByText('Next in your queue').nextElementSibling).toHaveTextContent(
    B,
  )
  expect(region('Watched').getByText(/A film that is in your queue stays there/)).toBeVisible()
})

it('names the first of a queue in which all is watched, to watch again', async () => {
  keep('defilada', { queued: true, watched: true })
  await renderApp('/watchlist')
  const again = region('What next?').getByText('First in your queue, to watch again')
  expect(again.nextElementSibling).toHaveTextContent(A)
})

it('asks nothing once all is watched', async () => {
  for (const row of (await renderApp('/watchlist')).container.querySelectorAll('article')) {
    keep(row.dataset['row'] ?? '', { watched: true })
  }
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'What next?' })).not.toBeInTheDocument(),
  )
})
