// @vitest-environment node
import { expect, it } from 'vitest'
import { aRecord } from '../../../tests/builders.ts'
import { filmCards } from '#catalogue/catalogue.ts'
import { describeFilters } from './describe-filters.ts'

const records = new Map([['defilada', aRecord({ 'tag:to teach': true })]])

it('says each filter in words, and not the search or the order', () => {
  const query = {
    q: 'parade',
    sort: 'year',
    status: 'watched',
    note: 'yes',
    liked: 'no',
    country: 'pl',
  } as const
  expect(describeFilters({ query, films: filmCards, records })).toEqual([
    { field: 'status', label: 'Watched' },
    { field: 'note', label: 'Has a note' },
    { field: 'liked', label: 'Not liked' },
    { field: 'country', label: 'Poland' },
  ])
})

it('looks at no film for a search alone, so that no key waits for thousands', () => {
  const films = new Proxy(filmCards, {
    get: () => {
      throw new Error('looked at')
    },
  })
  const look = (query: object) => () => describeFilters({ query, films, records })
  expect(look({ q: 'parade', sort: 'year', status: 'watched' })()).toHaveLength(1)
  expect(look({ country: 'pl' })).toThrow('looked at')
})

it('follows the films and what is kept on them', () => {
  const labels = (kept: typeof records) =>
    describeFilters({ query: { tag: 'To Teach' }, films: filmCards, records: kept })
  expect(labels(records)).toEqual([{ field: 'tag', label: 'to teach' }])
  expect(labels(new Map())).toEqual([{ field: 'tag', label: 'To Teach' }])
})
