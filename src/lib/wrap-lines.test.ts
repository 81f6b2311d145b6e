// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapLines } from './wrap-lines.ts'

const measure = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length

it('breaks between words, and within one that is too long', () => {
  expect(wrapLines('Who held the camera?', 9, 9, measure)).toEqual(['Who held', 'the', 'camera?'])
  expect(wrapLines('Donaudampfschiff', 6, 9, measure)).toEqual(['Donaud', 'ampfsc', 'hiff'])
})

it('says when there is more than has room', () => {
  expect(wrapLines('one two three four', 5, 2, measure)).toEqual(['one', 'two…'])
  expect(wrapLines('one threeeee', 8, 1, measure)).toEqual(['one…'])
  expect(wrapLines('', 5, 2, measure)).toEqual([])
})

it('keeps every letter in order, within the width, and no line too many', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 80 })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrapLines(text, width, 200, measure)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(lines.filter((line) => measure(line) > width)).toEqual([])
      expect(wrapLines(text, width, 3, measure).length).toBeLessThanOrEqual(3)
    }),
  )
})
