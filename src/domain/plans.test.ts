// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyText } from '../../tests/fakes/random-records.ts'
import { comparePlans } from './compare-plans.ts'
import { nameOfPlan, planField, readPlan, readPlans, toPlanValue } from './plans.ts'

const ONE = {
  name: 'Winter',
  place: 'Room 2',
  note: 'Tea\nand cake',
  films: [
    { film: 'the-red-chapel', on: '2026-12-01', at: '19:30' },
    { film: 'defilada', on: '2026-11-24', at: '19:30' },
  ],
}

it('reads a plan with its films in the order of their evenings', () => {
  const record = aRecord({ 'plan:a1': ONE })
  expect(readPlan(record, 'a1')).toEqual({
    ...ONE,
    id: 'a1',
    films: ONE.films.toReversed(),
    changed: 1_795_000_000_000,
    unread: 0,
  })
})

it('lists the plans by their beginnings, and none that was removed', () => {
  const later = { ...ONE, films: [{ film: 'defilada', on: '2027-01-01', at: '10:00' }] }
  const record = aRecord({
    'plan:late': later,
    'plan:gone': null,
    'plan:a1': ONE,
    'plan:': ONE,
    'plan:__proto__': ONE,
    'plan:A 1': ONE,
    watched: true,
  })
  expect(readPlans(record).map(({ id }) => id)).toEqual(['a1', 'late'])
  expect(readPlans(undefined)).toEqual([])
})

it('calls a plan without a name what it is', () => {
  expect(nameOfPlan({ name: '  ' })).toBe('Viewing plan')
  expect(nameOfPlan({ name: 'Winter' })).toBe('Winter')
})

describe('A5 what this version does not know', () => {
  const newer = {
    ...ONE,
    colour: 'red',
    films: [
      { film: 'defilada', on: '2026-11-24', at: '19:30', with: 'Ana' },
      { film: 'defilada', on: '2026-11-25', at: '19:30' },
      { film: 'the-red-chapel', on: 'some day', at: '19:30' },
      { film: '../', on: '2026-11-24', at: '19:30' },
      'a film',
    ],
  }

  it('A5 is counted, and not shown', () => {
    const plan = readPlan(aRecord({ 'plan:a1': newer }), 'a1')
    expect(plan?.films).toEqual([{ film: 'defilada', on: '2026-11-24', at: '19:30' }])
    expect(plan?.unread).toBe(4)
  })

  it('A5 is kept when the plan is changed', () => {
    const films = [{ film: 'defilada', on: '2026-11-26', at: '20:00' }] as const
    expect(toPlanValue({ ...ONE, name: 'Spring', films }, newer)).toEqual({
      ...newer,
      name: 'Spring',
      films: [
        { film: 'defilada', on: '2026-11-26', at: '20:00', with: 'Ana' },
        ...newer.films.slice(1),
      ],
    })
  })

  it('A4 of any value at all becomes a plan or none, and never an exception', () => {
    const anyRow = fc.oneof(
      fc.jsonValue(),
      fc.record({ film: anyText, on: fc.constantFrom('2026-11-24', 5), at: fc.jsonValue() }),
    )
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.jsonValue(), note: anyText, films: fc.array(anyRow) }),
    )
    fc.assert(
      fc.property(anyValue, fc.string(), (value, id) => {
        const plan = readPlan(aRecord({ [planField(id)]: value }), id)
        if (!plan) return
        const again = toPlanValue(plan, value)
        expect(readPlan(aRecord({ [planField(id)]: again }), id)).toEqual(plan)
      }),
    )
  })
})

describe('two copies of a plan', () => {
  const here = readPlan(aRecord({ 'plan:a1': ONE }), 'a1') ?? { ...ONE, films: [] }

  it('are the same whenever they say the same', () => {
    expect(comparePlans(here, { ...here, films: [...here.films] })).toBeUndefined()
  })

  it('differ in words, in films and in evenings', () => {
    const [first] = here.films
    const moved = { film: 'defilada', on: '2026-11-24', at: '20:00' } as const
    const added = { film: 'a-state-of-mind', on: '2026-12-08', at: '19:30' } as const
    expect(comparePlans(here, { ...here, place: '', films: [moved, added] })).toEqual({
      texts: ['place'],
      added: [added],
      gone: [{ film: 'the-red-chapel', on: '2026-12-01', at: '19:30' }],
      moved: [{ film: 'defilada', from: first, to: moved }],
    })
  })
})
