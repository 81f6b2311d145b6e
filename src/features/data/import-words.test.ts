// @vitest-environment node
import { expect, it } from 'vitest'
import { describeValue, fieldName } from './import-words.ts'

it('says of a viewing plan what tells two copies of it apart, whatever it holds', () => {
  const names = ['plan:a1', 'plan-name:a1', 'plan-place:a1', 'plan-note:a1', 'plan-films:a1']
  expect(names.map(fieldName)).toEqual([
    'A viewing plan',
    'Name of the plan',
    'Place of the plan',
    'Line to the group',
    'Films of the plan',
  ])
  expect(describeValue('plan:a1', true)).toBe('yes')
  const say = (value: unknown) => describeValue('plan-films:a1', value)
  expect(say([{ film: 'defilada', on: '2026-11-24' }])).toBe('1 film from 2026-11-24')
  expect([[], [null, 5], null].map(say)).toEqual(['0 films', '2 films', 'not set'])
})
