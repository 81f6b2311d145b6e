// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { anyText } from '../../tests/fakes/random-records.ts'
import { comparePlans } from './compare-plans.ts'
import { joinRecords } from './merge.ts'
import { changedParts, nameOfPlan, readPlan, readPlans, toPlanFields, type Plan } from './plans.ts'

const ONE = {
  name: 'Winter',
  place: 'Room 2',
  note: 'Tea\nand cake',
  films: [
    { film: 'the-red-chapel', on: '2026-12-01', at: '19:30' },
    { film: 'defilada', on: '2026-11-24', at: '19:30' },
  ],
} as const
const fields = (id: string, plan: Omit<Plan, 'id'> = ONE) =>
  toPlanFields({ id, ...plan }, undefined)

it('reads a plan with its films in the order of their evenings', () => {
  const record = aRecord(fields('a1'))
  expect(readPlan(record, 'a1')).toEqual({
    ...ONE,
    id: 'a1',
    films: ONE.films.toReversed(),
    changed: 1_795_000_000_000,
    unread: 0,
  })
})

it('lists the plans by their beginnings, and none that was removed', () => {
  const later = { ...ONE, films: [{ film: 'defilada', on: '2027-01-01', at: '10:00' }] } as const
  const record = aRecord({
    ...fields('late', later),
    ...fields('gone'),
    'plan:gone': false,
    ...fields('a1'),
    ...fields(''),
    ...fields('__proto__'),
    ...fields('A 1'),
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
  const rows = [
    { film: 'defilada', on: '2026-11-24', at: '19:30', with: 'Ana' },
    { film: 'defilada', on: '2026-11-25', at: '19:30' },
    { film: 'the-red-chapel', on: 'some day', at: '19:30' },
    { film: '../', on: '2026-11-24', at: '19:30' },
    'a film',
  ]
  const newer = aRecord({ ...fields('a1'), 'plan-films:a1': rows })

  it('A5 is counted, and not shown', () => {
    const plan = readPlan(newer, 'a1')
    expect(plan?.films).toEqual([{ film: 'defilada', on: '2026-11-24', at: '19:30' }])
    expect(plan?.unread).toBe(4)
  })

  it('A5 is kept when the plan is changed', () => {
    const films = [{ film: 'defilada', on: '2026-11-26', at: '20:00' }] as const
    expect(toPlanFields({ id: 'a1', ...ONE, place: '', films }, newer)).toEqual({
      'plan:a1': true,
      'plan-name:a1': 'Winter',
      'plan-place:a1': null,
      'plan-note:a1': 'Tea\nand cake',
      'plan-films:a1': [
        { film: 'defilada', on: '2026-11-26', at: '20:00', with: 'Ana' },
        ...rows.slice(1),
      ],
    })
  })

  it('A4 of any value at all becomes a plan or none, and never an exception', () => {
    const anyRow = fc.oneof(
      fc.jsonValue(),
      fc.record({ film: anyText, on: fc.constantFrom('2026-11-24', 5), at: fc.jsonValue() }),
    )
    const anyFields = fc.record({
      'plan:a1': fc.oneof(fc.constant(true), fc.jsonValue()),
      'plan-name:a1': fc.jsonValue(),
      'plan-note:a1': anyText,
      'plan-films:a1': fc.oneof(fc.jsonValue(), fc.array(anyRow)),
    })
    fc.assert(
      fc.property(anyFields, (any) => {
        const record = aRecord(any)
        const plan = readPlan(record, 'a1')
        if (!plan) return
        expect(readPlan(aRecord(toPlanFields(plan, record)), 'a1')).toEqual(plan)
      }),
    )
  })
})

it('C2 joins what was changed in two places, and says which parts a change is about', () => {
  const before = aRecord(fields('a1'))
  const changed = (part: Partial<Plan>, millis: number) => {
    const plan = { id: 'a1', ...ONE, ...part }
    const parts = changedParts(ONE, plan)
    const set = Object.entries(toPlanFields(plan, before, parts))
      .filter(([name]) => name !== 'plan:a1')
      .map(([name, v]) => [name, { s: `${millis}-00000-test`, v }])
    return { parts, record: { ...before, f: { ...before.f, ...Object.fromEntries(set) } } }
  }
  const films = [{ film: 'defilada', on: '2027-01-01', at: '10:00' }] as const
  const here = changed({ place: 'Front room', films }, 1_795_000_000_001)
  const there = changed({ note: 'Bring tea', name: 'Winter ' }, 1_795_000_000_002)
  expect([here.parts, there.parts]).toEqual([['place', 'films'], ['note']])
  expect(readPlan(joinRecords(here.record, there.record), 'a1')).toMatchObject({
    name: 'Winter',
    place: 'Front room',
    note: 'Bring tea',
    films,
    changed: 1_795_000_000_002,
  })
})

describe('two copies of a plan', () => {
  const here = readPlan(aRecord(fields('a1')), 'a1') ?? { ...ONE, films: [] }

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
