// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import { readSavedViews } from './saved-views.ts'
import {
  fieldsToDelete,
  fieldsToRename,
  fieldsToSave,
  findView,
  findViewFault,
} from './view-edits.ts'

const record = aRecord({
  'saved-view:Club': '?tag=club',
  'saved-view:asia': '?country=Japan',
  'saved-view:gone': null,
  watched: true,
})

it('reads the user’s views by name', () => {
  expect(readSavedViews(record)).toEqual([
    { name: 'asia', search: '?country=Japan' },
    { name: 'Club', search: '?tag=club' },
  ])
  expect(readSavedViews(undefined)).toEqual([])
})

it('finds a view by its name, however written', () => {
  expect(findView(record, ' club ')?.name).toBe('Club')
  expect(findView(record, 'gone')).toBeUndefined()
})

it('refuses the names of the views that everyone has, those not shown now too', () => {
  expect(findViewFault('With  Notes', undefined)).toMatch('built-in view “With notes”')
  expect(findViewFault('short, under an hour', undefined)).toMatch('“Short, under an hour”')
  expect(findViewFault('Short', undefined)).toBeUndefined()
  expect(findViewFault('Liked', { name: 'Liked', search: '' })).toBeUndefined()
  expect(findViewFault('Liked', { name: 'Club', search: '' })).toMatch('“Liked”')
})

it('saves under a new name, and in the place of the same', () => {
  expect(fieldsToSave(record, ' new  one ', '?q=a')).toEqual({ 'saved-view:new one': '?q=a' })
  expect(fieldsToSave(record, 'club', '?q=a')).toEqual({
    'saved-view:Club': null,
    'saved-view:club': '?q=a',
  })
})

it('renames, and deletes', () => {
  const view = { name: 'Club', search: '?tag=club' }
  expect(fieldsToRename(record, view, 'ASIA')).toEqual({
    'saved-view:Club': null,
    'saved-view:asia': null,
    'saved-view:ASIA': '?tag=club',
  })
  expect(fieldsToRename(record, view, 'Club')).toEqual({ 'saved-view:Club': '?tag=club' })
  expect(fieldsToDelete(view)).toEqual({ 'saved-view:Club': null })
})

it('E3 H4 keeps a view under any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (name, search) => {
      const saved = aRecord(fieldsToSave(undefined, name, search))
      expect(readSavedViews(saved)).toHaveLength(1)
      expect(findView(saved, name)?.search).toBe(search)
    }),
  )
})
