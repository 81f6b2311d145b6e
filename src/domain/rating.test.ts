// @vitest-environment node
import { expect, it } from 'vitest'
import { formatStars, isRating, RATINGS } from './rating.ts'

it('has ten steps of half a star', () => {
  expect(RATINGS.map(formatStars)).toEqual([
    '0.5 stars',
    '1 star',
    '1.5 stars',
    '2 stars',
    '2.5 stars',
    '3 stars',
    '3.5 stars',
    '4 stars',
    '4.5 stars',
    '5 stars',
  ])
  expect(formatStars(undefined)).toBe('not rated')
})

it.each([0, 11, 7.3, -3, 1e308, NaN, '4', null, undefined, {}])(
  'does not take %j for a rating',
  (value) => {
    expect(isRating(value)).toBe(false)
  },
)
