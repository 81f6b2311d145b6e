// @vitest-environment node
import { expect, it } from 'vitest'
import { cutText } from './cut-text.ts'

it('leaves a short text as it is', () => {
  expect(cutText('short', 5)).toBe('short')
  expect(cutText('longer', 5)).toBe('longe')
})

it('H3 cuts between graphemes, wherever the end would fall', () => {
  const family = '👨‍👩‍👧‍👦'
  for (let most = 200; most < 200 + family.length; most++) {
    const cut = cutText(family.repeat(50), most)
    expect(cut).toBe(family.repeat(Math.floor(most / family.length)))
  }
})

it('H3 gives no more than it may of a letter with endless marks', () => {
  expect(cutText(`a${'\u0301'.repeat(5000)}`, 300)).toHaveLength(300)
})
