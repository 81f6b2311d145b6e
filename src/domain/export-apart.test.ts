// @vitest-environment node
import { expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { sayApart } from './export-apart.ts'

it('says what is about no single film and stays out', () => {
  const text = (k: string, t: string) => ({ s: '1795000000000-00000-test', t, p: [], k })
  const records = new Map([
    ['my-plans', aRecord({ 'plan:a': true, 'plan:b': true, 'plan:c': false })],
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

it('says what only a later version knows', () => {
  const mood = { s: '1795000000000-00000-test', t: 'blue', p: [], k: 'mood' }
  const record = aRecord({ watched: true, 'view:a': { on: '2026-02-03', rewatch: true, with: 7 } })
  const records = new Map([['defilada', { ...record, n: [mood, { ...mood, k: 'view:a:after' }] }]])
  expect(sayApart(records, {})).toEqual([
    '2 parts that only a later version knows stay out: a backup holds them.',
  ])
  const later = { ...aRecord({ mood: 'blue' }), w: 1 }
  expect(sayApart(new Map([['defilada', later]]), {})).toHaveLength(1)
})
