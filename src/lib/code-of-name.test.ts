// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countryCode, languageCode } from './code-of-name.ts'
import { countryName } from './country-name.ts'
import { languageName } from './language-name.ts'

it.each([
  ['Poland', 'PL'],
  ['pl', 'PL'],
  ['north korea', 'KP'],
  ['Germany', 'DE'],
  ['Russia', 'RU'],
  ['USA', 'US'],
  ['Côte d’Ivoire', 'CI'],
  ['Soviet Union', 'Soviet Union'],
  ['SU', 'SU'],
  ['', ''],
])('knows the country %j as %j', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

it.each([
  ['Danish', 'da'],
  ['KO', 'ko'],
  ['Hebrew', 'he'],
  ['Klingon', 'Klingon'],
])('knows the language %j as %j', (name, code) => {
  expect(languageCode(name)).toBe(code)
})

it('names any text at all, and finds every name that it gives again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(countryName(countryCode(text))).toBe(countryName(countryCode(countryName(text))))
      expect(languageName(languageCode(text))).toBe(languageName(languageCode(languageName(text))))
    }),
  )
})
