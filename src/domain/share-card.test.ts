// @vitest-environment node
import { expect, it } from 'vitest'
import { describeCard, firstSentence } from './share-card.ts'

it('is told in words, as far as it says something', () => {
  const card = { title: 'Defilada', facts: 'Andrzej Fidyk, 1989', sentence: '' }
  expect(describeCard(card)).toBe(
    'A poster of Defilada (Andrzej Fidyk, 1989). From Reel North, six films that help you understand North Korea.',
  )
  expect(describeCard({ ...card, facts: '', rating: 7, sentence: ' Watch the crowd. ' })).toMatch(
    /^A poster of Defilada\. 3\.5 stars of 5\. “Watch the crowd\.” From/,
  )
})

it.each([
  ['# Loud\n\nand long', 'Loud'],
  ['Who **held** the camera? And why.', 'Who held the camera?'],
  ['The end: ||he dies|| there.', 'The end: …'],
  ['The end: ||they ||he dies|| cry|| there.', 'The end: …'],
  ['no stop', 'no stop'],
  ['', ''],
])('takes from the note %j the words %j, and no spoiler', (note, sentence) => {
  expect(firstSentence(note)).toBe(sentence)
})
