// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readOwnFilmFacts, toOwnFields } from './own-film-facts.ts'
import { EMPTY_FORM, findFaults, readForm, toForm } from './own-film-form.ts'

const aForm = (fields: Partial<typeof EMPTY_FORM> = {}) => ({
  ...EMPTY_FORM,
  title: 'A Film',
  ...fields,
})

it('asks for a title and for nothing else', () => {
  expect(findFaults(aForm())).toEqual({})
  expect(findFaults(EMPTY_FORM)).toEqual({ title: 'A film needs a title.' })
  expect(findFaults(aForm({ title: ' \t ' }))).toHaveProperty('title')
  expect(findFaults(aForm({ title: 'x'.repeat(301) }))).toHaveProperty('title')
})

it.each([
  ['year', '99'],
  ['year', '1869'],
  ['year', '2101'],
  ['year', '19 99'],
  ['year', '-1999'],
  ['minutes', '0'],
  ['minutes', 'long'],
  ['minutes', '1:60'],
  ['minutes', '60001'],
  ['minutes', '9.5'],
  ['imdb', 'nm0000001'],
  ['directors', 'x'.repeat(501)],
])('says what is wrong with %s %j, and nothing of the other fields', (field, text) => {
  expect(Object.keys(findFaults(aForm({ [field]: text })))).toEqual([field])
})

it('says from when to when a year may be', () => {
  const says = 'Write the year in four digits, from 1870 to 2100.'
  expect(findFaults(aForm({ year: '3000' }))).toEqual({ year: says })
})

it.each([
  ['95', 95],
  ['95 min', 95],
  ['９５', 95],
  ['1:35', 95],
  ['1h35', 95],
  ['1 h 35 min', 95],
  ['2 hours', 120],
])('understands %j as %i minutes', (minutes, expected) => {
  expect(findFaults(aForm({ minutes }))).toEqual({})
  expect(readForm(aForm({ minutes })).minutes).toBe(expected)
})

it('takes names apart at commas of any script, each once, and knows countries by name', () => {
  const form = aForm({
    directors: ' Agnès Varda,  , Jia Zhangke；신상옥、 Agnès Varda',
    countries: 'Poland, pl, Soviet Union',
    languages: 'Korean, Danish, Esperanto, Elvish',
  })
  expect(readForm(form)).toMatchObject({
    directors: ['Agnès Varda', 'Jia Zhangke', '신상옥'],
    countries: ['PL', 'Soviet Union'],
    languages: ['ko', 'da', 'eo', 'Elvish'],
  })
})

const aText = fc.string({ unit: 'grapheme', maxLength: 60 })
const anyForm = fc.record({
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  year: fc.oneof(aText, fc.integer({ min: 1870, max: 2100 }).map(String)),
  minutes: fc.oneof(aText, fc.integer({ min: 1, max: 60_000 }).map(String)),
  directors: aText,
  countries: aText,
  languages: aText,
  kind: fc.constantFrom('', 'documentary', 'fiction', 'opera'),
  imdb: fc.oneof(aText, fc.constant('https://www.imdb.com/title/tt0428441/')),
})

it('says the same again once it was kept and opened for a change', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      if (Object.keys(findFaults(form)).length > 0) return
      const facts = readForm(form)
      const f = Object.fromEntries(
        Object.entries(toOwnFields(facts)).map(([name, v]) => [name, { s: '', v }]),
      )
      expect(readOwnFilmFacts({ v: 1, f, n: [] })).toEqual(facts)
      const again = toForm(facts)
      expect(findFaults(again)).toEqual({})
      expect(readForm(again)).toEqual(facts)
    }),
  )
})

it('drops no field in silence: what it does not understand is a fault', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const [faults, facts] = [findFaults(form), readForm(form)]
      for (const name of ['year', 'minutes', 'imdb'] as const) {
        const isSaid = form[name].trim() !== ''
        expect(isSaid && facts[name] === undefined).toBe(name in faults)
      }
    }),
  )
})
