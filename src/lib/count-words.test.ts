// @vitest-environment node
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { countWords } from './count-words.ts'

it.each([
  ['', 0],
  ['  \n\n ', 0],
  ['Who held the camera?', 4],
  ['Her brother’s well-kept kitchen', 4],
  ['It cost 1,200.50 won', 4],
  ['# A **bold** word, *and* ||one|| hidden', 6],
  ['- one\n- two', 2],
  ['누가 카메라를 들고 있었는가', 4],
  ['平壌の朝', 3],
  ['Kim 형 said 平壌', 4],
  ['مرحبا بالعالم', 2],
  ['e\u0301te\u0301', 1],
  ['👨‍👩‍👧', 0],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words)
})

it('counts each sign of an unspaced script where the browser knows no words', () => {
  vi.stubGlobal('Intl', {})
  expect(countWords('平壌の夜')).toBe(4)
  vi.unstubAllGlobals()
})

it('counts two texts on two lines as many words as both', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b))
    }),
  )
})
