// @vitest-environment node
import { expect, it } from 'vitest'
import { aFilmCard } from '../../tests/builders.ts'
import { type BulkEdit, describeBulkEdit, planBulkEdit } from './bulk-edit.ts'
import { withField, type EntryRecord } from './entry.ts'

const films = [
  aFilmCard({ id: 'a' }),
  aFilmCard({ id: 'b' }),
  aFilmCard({ id: 'own', isOwn: true }),
]

function plan(edit: BulkEdit, fields: Record<string, unknown> = {}) {
  let record: EntryRecord | undefined
  for (const [name, value] of Object.entries(fields)) {
    record = withField(record, name, value, '1795000000000-00000-t')
  }
  const queue = [
    { id: 'x', place: 'a5' },
    { id: 'y', place: '~' },
  ]
  return planBulkEdit(edit, films, (id) => (id === 'a' ? record : undefined), queue)
}

it.each<[BulkEdit, Record<string, unknown>, Record<string, unknown>]>([
  [{ what: 'watched', to: true }, { watched: true }, { watched: true }],
  [{ what: 'liked', to: true }, { liked: true }, { liked: true }],
  [{ what: 'rating', to: 7 }, { rating: 7 }, { rating: 7 }],
  [{ what: 'tag', tags: ['club'] }, { 'tag:club': true }, { 'tag:club': true }],
])('%j changes those films alone that it has to', (edit, alreadySo, fields) => {
  expect(plan(edit, alreadySo)).toEqual({
    count: 2,
    wanted: [
      { filmId: 'b', fields },
      { filmId: 'own', fields },
    ],
  })
})

it('takes marks, ratings and places away where they are', () => {
  const one = (fields: object) => ({ count: 1, wanted: [{ filmId: 'a', fields }] })
  expect(plan({ what: 'watched', to: false }, { watched: true })).toEqual(one({ watched: false }))
  expect(plan({ what: 'queued', to: false }, { queued: true })).toEqual(one({ queued: false }))
  expect(plan({ what: 'rating', to: undefined }, { rating: 7 })).toEqual(one({ rating: null }))
  expect(plan({ what: 'tag', tags: ['club'] }, { 'tag:club': false }).count).toBe(3)
})

it('queues at the end, once for each film, and mends a damaged place before it', () => {
  expect(plan({ what: 'queued', to: true }, { queued: true })).toEqual({
    count: 2,
    wanted: [
      { filmId: 'y', fields: { place: 'a6' } },
      { filmId: 'b', fields: { queued: true, place: 'a7' } },
      { filmId: 'own', fields: { queued: true, place: 'a8' } },
    ],
  })
})

it('takes a tag for the one a film has, however it is written', () => {
  const { count, wanted } = plan({ what: 'tag', tags: ['Café', '1989'] }, { 'tag:cafe': true })
  expect(count).toBe(3)
  expect(wanted[0]).toEqual({ filmId: 'a', fields: { 'tag:1989': true } })
  expect(wanted[1]?.fields).toEqual({ 'tag:Café': true, 'tag:1989': true })
})

it('removes films of the user’s own alone', () => {
  expect(plan({ what: 'remove' })).toEqual({
    count: 1,
    wanted: [{ filmId: 'own', fields: { own: false } }],
  })
})

it.each<[BulkEdit, number, string]>([
  [{ what: 'watched', to: true }, 1, '1 film marked watched'],
  [{ what: 'watched', to: false }, 2, '2 films marked not watched'],
  [{ what: 'queued', to: true }, 2, '2 films put in your queue'],
  [{ what: 'queued', to: false }, 2, '2 films taken from your queue'],
  [{ what: 'liked', to: true }, 2, '2 films liked'],
  [{ what: 'liked', to: false }, 2, '2 films no longer liked'],
  [{ what: 'rating', to: 2 }, 2, '2 films rated 1 star'],
  [{ what: 'rating', to: undefined }, 2, 'Rating taken from 2 films'],
  [{ what: 'tag', tags: ['club'] }, 2, '2 films tagged “club”'],
  [{ what: 'remove' }, 2, '2 films removed'],
])('says what %j did to %i', (edit, count, words) => {
  expect(describeBulkEdit(edit, count)).toBe(words)
})
