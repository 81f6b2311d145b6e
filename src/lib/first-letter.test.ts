// @vitest-environment node
import { expect, it } from 'vitest'
import { firstLetter } from './first-letter.ts'

it.each([
  ['the red chapel', 'T'],
  ['  “Éxodo”', 'É'],
  ['\u0065\u0301t\u00e9', '\u0045\u0301'],
  ['평양의 약속', '평'],
  ['ディア', 'デ'],
  ['مدينة', 'م'],
  ['शहर', 'श'],
  ['2046', '2'],
  ['ßa', 'ß'],
  ['👩‍🚀 in space', 'I'],
  ['👩‍🚀', '👩‍🚀'],
  ['!!!', '!'],
  ['', ''],
])('begins %j with %j', (text, letter) => {
  expect(firstLetter(text)).toBe(letter)
})
