// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  guessRhythm,
  readDays,
  readDraft,
  withEvening,
  withFilms,
  withSaid,
  type PlanDraft,
} from './plan-draft.ts'
import { MOST_PLANNED } from './plans.ts'

const empty: PlanDraft = {
  name: ' Winter ',
  place: '',
  note: '',
  start: '2026-11-24',
  at: '19:30',
  rhythm: 'weekly',
  days: '3',
  films: [],
}
const three = withFilms(empty, [
  { film: 'a', minutes: 60 },
  { film: 'b', minutes: 60 },
  { film: 'c', minutes: 60 },
])
const say = ({ films }: PlanDraft) => films.map(({ film, on, at }) => `${film} ${on} ${at}`)

it('lays the films out anew with every day, time and rhythm', () => {
  expect(say(three)).toEqual(['a 2026-11-24 19:30', 'b 2026-12-01 19:30', 'c 2026-12-08 19:30'])
  expect(say(withSaid(three, { rhythm: 'daily', start: '2026-12-30' })).at(-1)).toBe(
    'c 2027-01-01 19:30',
  )
  expect(say(withSaid(three, { rhythm: 'fortnightly', at: '10:00' })).at(-1)).toBe(
    'c 2026-12-22 10:00',
  )
  expect(say(withSaid(three, { rhythm: 'days' })).at(-1)).toBe('c 2026-11-30 19:30')
  expect(say(withSaid(three, { rhythm: 'together' })).at(-1)).toBe('c 2026-11-24 22:00')
})

it('waits while a day, a time or a number is being typed', () => {
  for (const said of [{ start: '' }, { start: '0002-11-24' }, { at: '' }]) {
    const typing = withSaid(three, said)
    expect(say(typing)).toEqual(say(three))
    expect(say(withSaid(typing, { start: '2026-11-25', at: '20:00' }))[0]).toBe(
      'a 2026-11-25 20:00',
    )
  }
  const days = withSaid(three, { rhythm: 'days', days: '' })
  expect(say(days)).toEqual(say(three))
  expect(['', '0', '100', '2.5', '-1', ' 2', '1e1'].map(readDays)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  )
  expect(readDays('99')).toBe(99)
})

describe('a film with an evening of its own', () => {
  const moved = withEvening(three, 'b', { on: '2026-12-03', at: '21:00' })

  it('moves alone, and with the others when the first day does', () => {
    expect(say(moved)).toEqual(['a 2026-11-24 19:30', 'b 2026-12-03 21:00', 'c 2026-12-08 19:30'])
    expect(moved.rhythm).toBe('own')
    // While the year is being typed, nothing moves, and then all by as much.
    const typed = ['0002-11-25', '0202-11-25', '', '2027-11-25'].reduce(
      (draft, start) => withSaid(draft, { start }),
      moved,
    )
    expect(say(typed)).toEqual(['a 2027-11-25 19:30', 'b 2027-12-04 21:00', 'c 2027-12-09 19:30'])
    expect(say(withSaid(moved, { at: '18:00' }))).toEqual([
      'a 2026-11-24 18:00',
      'b 2026-12-03 21:00',
      'c 2026-12-08 18:00',
    ])
  })

  it('keeps it when films come and go, until a rhythm is asked for again', () => {
    const other = withFilms(moved, [{ film: 'b' }, { film: 'd' }])
    expect(say(other)).toEqual(['b 2026-12-03 21:00', 'd 2026-12-09 19:30'])
    expect(say(withSaid(other, { rhythm: 'daily' }))).toEqual([
      'b 2026-11-24 19:30',
      'd 2026-11-25 19:30',
    ])
    expect(say(withFilms({ ...empty, rhythm: 'own' }, [{ film: 'x' }]))).toEqual([
      'x 2026-11-24 19:30',
    ])
  })

  it('becomes the first day when it comes before the others', () => {
    expect(withEvening(three, 'c', { on: '2026-11-20', at: '19:30' }).start).toBe('2026-11-20')
    expect(withEvening(three, 'c', { on: '', at: '19:30' }).start).toBe('2026-11-24')
  })
})

it('is a plan once every film has a day and a time, in their order', () => {
  const late = withEvening(three, 'a', { on: '2026-12-24', at: '19:30' })
  expect(readDraft(late)).toEqual({
    name: 'Winter',
    place: '',
    note: '',
    films: [
      { film: 'b', on: '2026-12-01', at: '19:30' },
      { film: 'c', on: '2026-12-08', at: '19:30' },
      { film: 'a', on: '2026-12-24', at: '19:30' },
    ],
  })
})

it('says what is missing', () => {
  const faulty = withEvening(withEvening(three, 'a', { on: '', at: '19:30' }), 'b', {
    on: '2026-11-24',
    at: '',
  })
  expect(readDraft(faulty)).toEqual({
    evenings: new Map([
      ['a', 'Give the whole date, between 1900 and 2999.'],
      ['b', 'Give the time, from 00:00 to 23:59.'],
    ]),
  })
  const wrong = withSaid(three, { start: '9999-12-30', at: '', rhythm: 'days', days: '0' })
  expect(readDraft(wrong)).toEqual({
    start: 'Give the whole date, between 1900 and 2999.',
    at: 'Give the time, from 00:00 to 23:59.',
    days: 'Give a whole number, from 1 to 99.',
    evenings: new Map(),
  })
  expect(readDraft(withSaid({ ...three, days: '0' }, {}))).toHaveProperty('films.length', 3)
  expect(readDraft(empty)).toMatchObject({ films: 'Choose at least one film.' })
  const many = Array.from({ length: MOST_PLANNED + 1 }, (_, at) => ({ film: `f${at}` }))
  expect(readDraft(withFilms(empty, many))).toMatchObject({ films: 'Choose 100 films at most.' })
})

it('finds the rhythm of a plan again, where it has one', () => {
  const anyCount = fc.integer({ min: 2, max: 20 })
  fc.assert(
    fc.property(anyCount, fc.integer({ min: 1, max: 99 }), (count, days) => {
      const films = Array.from({ length: count }, (_, at) => ({ film: `f${at}`, minutes: 60 }))
      const draft = withFilms({ ...empty, rhythm: 'days', days: String(days) }, films)
      const result = readDraft(draft)
      if ('evenings' in result) throw new Error('is no plan')
      const again = { ...draft, ...guessRhythm(result.films) }
      expect(again.rhythm).toBe({ 1: 'daily', 7: 'weekly', 14: 'fortnightly' }[days] ?? 'days')
      expect(say(withSaid(again, {}))).toEqual(say(draft))
    }),
  )
  expect(guessRhythm([]).rhythm).toBe('own')
  expect(guessRhythm([{ on: '2026-11-24', at: '19:30' }]).rhythm).toBe('own')
  expect(
    guessRhythm([
      { on: '2026-11-24', at: '19:30' },
      { on: '2026-11-25', at: '20:30' },
    ]).rhythm,
  ).toBe('own')
})
