import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { filmCards } from '#catalogue/catalogue.ts'
import { renderApp } from '../render-app.tsx'

const broken = vi.hoisted(() => ({ poster: '', page: false }))

vi.mock('#components/film-poster.tsx', () => ({
  FilmPoster: ({ id }: { id: string }) => {
    if (id === broken.poster) throw new Error('a poster that throws')
    return null
  },
}))
vi.mock('#components/app-mark.tsx', () => ({
  AppMark: () => {
    if (broken.page) throw new Error('a shell that throws')
    return null
  },
}))

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  Object.assign(broken, { poster: '', page: false })
  vi.restoreAllMocks()
})

it('I5 replaces only the card that throws, and tries again', async () => {
  broken.poster = 'defilada'
  const { user } = await renderApp()
  expect(screen.getByRole('alert')).toHaveTextContent('Defilada could not be shown')
  expect(screen.getAllByRole('article')).toHaveLength(filmCards.length - 1)
  broken.poster = ''
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getAllByRole('article')).toHaveLength(filmCards.length)
})

it('I5 keeps the shell and the way to a backup when a page throws', async () => {
  broken.poster = 'defilada'
  const { user } = await renderApp('/films/defilada')
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('could not be shown')
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /delete|clear|reset|erase/i })).toBeNull()
  broken.poster = ''
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Defilada')
})

it('I5 shows the crash page when the shell itself throws', async () => {
  broken.page = true
  await renderApp().catch(() => undefined)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('could not be shown')
  expect(screen.getByRole('button', { name: 'Download backup' })).toBeVisible()
})
