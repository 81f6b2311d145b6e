// @vitest-environment node
import { expect, it } from 'vitest'
import { describeValue, fieldName } from './import-words.ts'

it('says of a viewing plan what tells two copies of it apart, whatever it holds', () => {
  expect(fieldName('plan:mfz4k1p2abc')).toBe('Plan')
  const say = (value: unknown) => describeValue('plan:mfz4k1p2abc', value)
  expect(say({ name: 'Winter', films: [{ film: 'defilada', on: '2026-11-24' }] })).toBe(
    '“Winter”, 1 film from 2026-11-24',
  )
  expect([{}, { name: 5, films: 'x' }, { films: [null, 5] }, null].map(say)).toEqual([
    '0 films',
    '0 films',
    '2 films',
    'not set',
  ])
})
