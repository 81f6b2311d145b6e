// @vitest-environment node
import { expect, it } from 'vitest'
import { makeTimeLine, type TimeLineEvent } from './time-line.ts'

const event = (id: string, date: string): TimeLineEvent => ({
  id,
  date,
  title: id,
  text: id,
  confidence: 'known',
  sources: ['known'],
  films: [],
  terms: [],
})

const film = {
  id: 'dear',
  order: 1,
  title: 'Dear',
  directors: [],
  countries: [],
  languages: [],
  themes: [],
}

it('puts films among the events, years before their days, and all by decade', () => {
  const line = makeTimeLine(
    [event('day', '1995-02-03'), event('month', '1995-02'), event('early', '1949')],
    [{ ...film, filmedFrom: 1995, filmedTo: 2005, year: 2005 }],
  )
  expect(line.map(({ decade, entries }) => [decade, entries.map(({ id }) => id)])).toEqual([
    ['1940s', ['early']],
    ['1990s', ['filmed-dear', 'month', 'day']],
    ['2000s', ['released-dear']],
  ])
  expect(line[1]?.entries[0]).toMatchObject({ date: '1995', until: '2005' })
})

it('leaves out what is not known of a film, and an end that is the beginning', () => {
  expect(makeTimeLine([], [film])).toEqual([])
  const [only] = makeTimeLine([], [{ ...film, filmedFrom: 2003, filmedTo: 2003 }])
  expect(only?.entries[0]).not.toHaveProperty('until')
})
