// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linkTerms, makeTermFinder, type TextPiece } from './term-links.ts'

const find = makeTermFinder([
  { id: 'games', term: 'Mass Games', also: [] },
  { id: 'mass', term: 'Mass', also: ['crowd'] },
  { id: 'union', term: 'Children’s Union', also: ['red scarf'] },
  { id: 'radio', term: 'Radio (wired)', also: [] },
  { id: 'jeju', term: 'Jeju 4·3', also: ['38th parallel'] },
])

const named = (pieces: readonly TextPiece[]) =>
  pieces.map(({ text, term }) => (term === undefined ? text : `[${term}:${text}]`)).join('')

it.each([
  ['The mass games begin.', 'The [games:mass games] begin.'],
  ['A mass, a crowd', 'A [mass:mass], a [mass:crowd]'],
  ['massive, amass, Massé', 'massive, amass, Massé'],
  ["The Children's  Union’s red scarf", "The [union:Children's  Union]’s [union:red scarf]"],
  ['radio (wired)', '[radio:radio (wired)]'],
  ['the 38th parallel, 138th parallel', 'the [jeju:38th parallel], 138th parallel'],
  ['', ''],
])('finds the terms in %j', (text, expected) => {
  expect(named(find(text))).toBe(expected)
})

it('explains a term once in a section, and never in its own entry', () => {
  const texts = ['A mass of crowds and a crowd', 'Mass Games, the mass']
  const linked = linkTerms(find, texts)
  expect([...linked.values()].map(named)).toEqual([
    'A [mass:mass] of crowds and a crowd',
    '[games:Mass Games], the mass',
  ])
  expect(linked.get(texts[1] ?? '')).toHaveLength(2)
  expect(named(linkTerms(find, texts, 'mass').get(texts[0] ?? '') ?? [])).toBe(texts[0])
})

const word = fc.constantFrom(
  'mass',
  'Games',
  'games',
  'crowd',
  ' ',
  ', ',
  '’s ',
  'é',
  'x',
  '\n',
  '(',
)
const text = fc.oneof(
  fc.string(),
  fc.array(word).map((words) => words.join('')),
)

it('loses and adds no character, and links no term twice', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const linked = linkTerms(find, texts)
      for (const [whole, pieces] of linked) {
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }
      const terms = [...linked.values()].flat().flatMap(({ term }) => term ?? [])
      expect(new Set(terms).size).toBe(terms.length)
    }),
  )
})

it('takes any form for a term, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (form, around) => {
      const pieces = makeTermFinder([{ id: 'odd', term: form, also: [] }])(around + form)
      expect(pieces.map((piece) => piece.text).join('')).toBe(around + form)
    }),
  )
})
