import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { renderApp } from './render-app.tsx'

const titlesIn = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .queryAllByRole('article')
    .map((row) => row.getAttribute('aria-label'))

it('shows the queue, then what was watched, then the rest', async () => {
  const { user } = await renderApp('/watchlist')
  expect(titlesIn('Queue')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Queue A State of Mind' }))
  await user.click(screen.getByRole('button', { name: 'Queue Defilada' }))
  await user.click(screen.getByRole('button', { name: 'Watched The Red Chapel' }))
  expect(titlesIn('Queue')).toEqual(['A State of Mind', 'Defilada'])
  expect(titlesIn('Watched')).toEqual(['The Red Chapel'])
  expect(titlesIn('Still to discover')).toHaveLength(filmCards.length - 3)
})
