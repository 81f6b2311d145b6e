// @vitest-environment node
import { expect, it } from 'vitest'
import { aFilmCard } from '../../tests/builders.ts'
import { themesOf } from './theme.ts'

it('lists each theme once, those of most films first', () => {
  const films = [{ themes: ['dance', 'family'] }, { themes: ['family'] }].map((card) =>
    aFilmCard(card),
  )
  expect(themesOf(films)).toEqual([
    { slug: 'family', label: 'family' },
    { slug: 'dance', label: 'dance' },
  ])
})
