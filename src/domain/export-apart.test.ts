// @vitest-environment node
import { expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { sayApart } from './export-apart.ts'

it('says what is about no single film and stays out', () => {
  const text = (k: string, t: string) => ({ s: '1795000000000-00000-test', t, p: [], k })
  const records = new Map([
    ['my-plans', aRecord({ 'plan:a': { films: [] }, 'plan:b': {}, 'plan:c': null })],
    ['my-views', aRecord({ 'saved-view:Mine': '?q=a' })],
    ['my-answers', { ...aRecord(), n: [text('answer:a', 'Both'), text('answer:b', '')] }],
  ])
  expect(sayApart(records, {})).toEqual([
    '2 viewing plans stay out, being about no single film: a backup holds them.',
    '1 answer across films stays out, being about no single film: a backup holds it.',
    '1 saved view stays out, being about no single film: a backup holds it.',
  ])
  expect(sayApart(records, { withPlans: true })).toHaveLength(2)
  expect(sayApart(new Map(), {})).toEqual([])
})
