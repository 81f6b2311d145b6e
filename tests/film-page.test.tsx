import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from './render-app.tsx'

it('shows a film with its facts, corrections and numbered sources', async () => {
  const { user } = await renderApp('/films/dear-pyongyang')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dear Pyongyang')
  expect(screen.getAllByText('ディア・ピョンヤン')[0]).toHaveAttribute('lang', 'ja')
  const facts = within(screen.getByRole('region', { name: 'Facts' }))
  expect(facts.getByText('107 minutes')).toBeVisible()
  const sources = screen.getByRole('region', { name: 'Sources' })
  const [mark = document.body] = facts.getAllByRole('button', { name: /^Sources? \d+/ })
  const target = sources.querySelector(`[id="${mark.getAttribute('href')?.slice(1)}"]`)
  expect(target).toBeInTheDocument()
  await user.click(mark)
  expect(mark).toHaveAttribute('aria-expanded', 'true')
  expect(facts.getByRole('note')).toHaveTextContent(`Read in${mark.textContent?.[0]}`)
  await user.keyboard('{Escape}')
  expect(mark).toHaveFocus()
  expect(facts.queryByRole('note')).not.toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Put right' })).toHaveTextContent('wrong')
})

it('folds what gives the ending away', async () => {
  await renderApp('/films/dear-pyongyang')
  expect(screen.getByText('After: tells how it ends').closest('details')).not.toHaveAttribute(
    'open',
  )
})

it('leads to the films before and after it', async () => {
  const { user } = await renderApp('/films/the-red-chapel')
  const others = within(screen.getByRole('navigation', { name: 'Other films' }))
  expect(others.getByRole('link', { name: /Defilada/ })).toHaveAttribute('rel', 'prev')
  await user.click(others.getByRole('link', { name: /Dear Pyongyang/ }))
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dear Pyongyang'),
  )
  expect(document.title).toBe('Dear Pyongyang · Reel North')
})

it('keeps a note while it is typed, character for character', async () => {
  const text = 'Who held the camera?\n\n  *Her*   brother’s 형 kitchen…\ttab'
  const { user, unmount } = await renderApp('/films/a-state-of-mind')
  await user.click(screen.getByRole('textbox', { name: 'Note' }))
  await user.paste(text)
  await waitFor(() => expect(screen.getByText('Saved')).toHaveRole('status'), { timeout: 2000 })
  unmount()
  await renderApp('/films/a-state-of-mind')
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue(text)
})

it('keeps marks and rating of the film beside it', async () => {
  const { user } = await renderApp('/films/defilada')
  await user.click(screen.getByRole('button', { name: 'Watched' }))
  expect(screen.getByRole('button', { name: 'Watched' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('slider', { name: 'Rating' })).toHaveAttribute('max', '10')
})

it.each([
  '/films/nope',
  '/films/__proto__',
  '/films/constructor',
  '/films/%2e%2e',
  '/films/Defilada',
  '/nope?x=1',
  '/a//b',
  '/films',
])('E5 finds no page at %s, and shows a way home', async (address) => {
  await renderApp(address)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No such page')
  expect(screen.getByRole('link', { name: 'To the catalogue' })).toHaveAttribute('href', '/')
  await waitFor(() => expect(document.title).toBe('No such page · Reel North'))
})
