// @vitest-environment node
import { expect, it } from 'vitest'
import { placeOfAnswer, questionsAcross, questionsOn } from './answers.ts'

const asked = (id: string, films: string[]) =>
  ({ id, films, text: 'Why?', confidence: 'known', sources: ['known'] }) as const
const one = { ...asked('one-why', ['one']), films: ['one'] }
const both = { ...asked('both-why', []), films: ['one', 'two'] }

it('keeps an answer on the film that is asked about, or apart where there are several', () => {
  expect(placeOfAnswer(one)).toEqual({ filmId: 'one', textKey: 'answer:one-why' })
  expect(placeOfAnswer(both)).toEqual({ filmId: 'my-answers', textKey: 'answer:both-why' })
})

it('tells the questions on one film from those across films', () => {
  const all = [
    { ...one, sources: ['known'] },
    { ...both, sources: ['known'] },
  ]
  expect(questionsOn(all, 'one').map(({ id }) => id)).toEqual(['one-why'])
  expect(questionsOn(all, 'two')).toEqual([])
  expect(questionsAcross(all).map(({ id }) => id)).toEqual(['both-why'])
})
