// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawTitlePoster, INKS } from './title-poster.ts'

const aTitle = fc.string({ unit: 'grapheme', maxLength: 60 })

it('draws the same poster for a title, always, and for no one else’s whim', () => {
  fc.assert(
    fc.property(aTitle, (title) => {
      const poster = drawTitlePoster(title)
      expect(drawTitlePoster(title)).toEqual(poster)
      expect(drawTitlePoster(` ${title} `)).toEqual(poster)
    }),
  )
  // Frozen: a poster that a film has had must not become another with a new version.
  const { letter, ink, turn, shapes } = drawTitlePoster('Pulgasari')
  expect([letter, ink, turn, shapes[0]?.path.slice(0, 12)]).toMatchInlineSnapshot(`
    [
      "P",
      5,
      3,
      "M28 216V120a",
    ]
  `)
})

it('has one accent, stands on the ground, and is drawn in whole', () => {
  fc.assert(
    fc.property(aTitle, (title) => {
      const { ink, turn, shapes } = drawTitlePoster(title)
      expect(ink).toBeLessThan(INKS)
      expect([0, 1, 2, 3]).toContain(turn)
      expect(shapes.filter(({ tone }) => tone === 'accent')).toHaveLength(1)
      for (const { path } of shapes) expect(path).toMatch(/^M[-\d .MLHVhvaAz]+$/)
    }),
  )
})

it('tells films apart: a hundred titles have many posters', () => {
  const titles = Array.from({ length: 100 }, (_, at) => `Film ${at}`)
  const posters = titles.map((title) => JSON.stringify({ ...drawTitlePoster(title), letter: '' }))
  expect(new Set(posters).size).toBeGreaterThan(85)
})
