// @vitest-environment node
import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it.each([
  ['Mads Brügger', 'mads brugger'],
  ['Det røde kapel', 'det rode kapel'],
  ['Mikołaj Nesterowicz', 'mikolaj nesterowicz'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
  ["Dennis Rodman's", 'dennis rodmans'],
  ['Rodman’s', 'rodmans'],
  ['  two\n words ', 'two words'],
  ['“Mass Games”, Kim Jong-un', 'mass games kim jong un'],
  ['[[[', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('finds hangul by its first syllable, and kana as written', () => {
  expect(foldText('평양에서의 약속')).toContain(foldText('평양'))
  expect(foldText('ディア・ピョンヤン')).toContain(foldText('ピョンヤン'))
})

it('folds twice to the same text', () => {
  for (const text of ['İstanbul', 'ǅ', 'ﬁn', 'Æsir ßtraße']) {
    expect(foldText(foldText(text))).toBe(foldText(text))
  }
})
