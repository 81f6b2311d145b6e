// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRecord } from '../../tests/builders.ts'
import type { EntryRecord } from './entry.ts'
import {
  countTags,
  deleteTag,
  fieldsToTag,
  fieldsToUntag,
  readTags,
  renameTag,
  findTagFault,
  splitTags,
  tagKey,
} from './tags.ts'

const tagged = (...names: string[]) =>
  aRecord(Object.fromEntries(names.map((name) => [`tag:${name}`, true])))
const namesOf = (record: EntryRecord | undefined) => readTags(record).map(({ name }) => name)
const at = (s: string, name: string): EntryRecord => ({
  v: 1,
  f: { [`tag:${name}`]: { s, v: true } },
  n: [],
})
const withFields = (record: EntryRecord | undefined, fields: Record<string, boolean>) => {
  const set = Object.entries(fields).map(([name, v]) => [name, { s: '2', v }])
  return { v: 1, n: [], f: { ...record?.f, ...Object.fromEntries(set) } }
}

it('reads the tags that are set, by name, and the same list for the same record', () => {
  const record = aRecord({ 'tag:war': true, 'tag:club': true, 'tag:gone': false, watched: true })
  expect(namesOf(record)).toEqual(['club', 'war'])
  expect(readTags(record)).toBe(readTags(record))
  expect(readTags(undefined)).toEqual([])
})

it('takes tags that differ in case or accents for one, as first written', () => {
  const records = new Map([
    ['a', at('2', 'club')],
    ['b', at('1', 'Club')],
    ['c', at('3', 'CLÜB')],
  ])
  const films = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'without' }]
  expect(countTags(films, records)).toEqual([{ key: 'club', name: 'Club', s: '1', count: 3 }])
  expect(namesOf(tagged('club', 'Club'))).toHaveLength(1)
})

it.each(['__proto__', 'constructor', 'toString', '<b>', '👨‍👩‍👧‍👦', 'שלום', 'a:b'])(
  'E3 H1 H3 has a tag named %s like any other',
  (name) => {
    const record = withFields(undefined, fieldsToTag(undefined, name))
    expect(namesOf(record)).toEqual([name])
    expect(fieldsToTag(record, name)).toEqual({})
    expect(countTags([{ id: 'a' }], new Map([['a', record]]))).toMatchObject([{ name, count: 1 }])
    expect(readTags(withFields(record, fieldsToUntag(record, tagKey(name))))).toEqual([])
  },
)

it('H4 shows a name of 10,000 characters short, and removes it whole', () => {
  const long = 'x'.repeat(10_000)
  const record = tagged(long)
  expect(namesOf(record)).toEqual(['x'.repeat(50)])
  expect(fieldsToUntag(record, tagKey(long))).toEqual({ [`tag:${long}`]: false })
})

it('splits what was typed at commas, of any script', () => {
  expect(splitTags(' club, Club ,war，劇場、 ,')).toEqual(['Club', 'war', '劇場'])
  expect(splitTags(' , ')).toEqual([])
})

it('says which of the tags that were typed is too long', () => {
  expect(findTagFault(`club, ${'x'.repeat(50)}`)).toBeUndefined()
  expect(findTagFault('x'.repeat(67))).toBe('At most 50 characters; this has 67.')
  expect(findTagFault(`club, ,${'x'.repeat(51)}`)).toBe('At most 50 characters; tag 2 has 51.')
})

it('renames everywhere, and makes one of two', () => {
  const records = new Map([
    ['a', tagged('club')],
    ['b', tagged('Club', 'film club')],
    ['c', tagged('war')],
  ])
  expect(renameTag(records, 'club', 'film club')).toEqual([
    { filmId: 'a', fields: { 'tag:club': false, 'tag:film club': true } },
    { filmId: 'b', fields: { 'tag:Club': false } },
  ])
  expect(renameTag(records, 'war', 'War')).toEqual([
    { filmId: 'c', fields: { 'tag:war': false, 'tag:War': true } },
  ])
  expect(deleteTag(records, 'club')).toEqual([
    { filmId: 'a', fields: { 'tag:club': false } },
    { filmId: 'b', fields: { 'tag:Club': false } },
  ])
})

const anyName = fc.constantFrom(
  'club',
  'Club',
  'clüb',
  'war',
  'War',
  '__proto__',
  '👍',
  'film club',
)
const anyRecords = fc
  .array(fc.uniqueArray(anyName), { maxLength: 5 })
  .map((films) => new Map(films.map((names, film) => [`film-${film}`, tagged(...names)])))

it('leaves each film with the tags it had, the renamed one under its new name', () => {
  fc.assert(
    fc.property(anyRecords, anyName, anyName, (records, from, to) => {
      const changes = new Map(
        renameTag(records, tagKey(from), to).map(({ filmId, fields }) => [filmId, fields]),
      )
      for (const [id, record] of records) {
        const keys = (of: EntryRecord) => new Set(readTags(of).map(({ key }) => key))
        const wanted = new Set(
          [...keys(record)].map((key) => (key === tagKey(from) ? tagKey(to) : key)),
        )
        expect(keys(withFields(record, changes.get(id) ?? {}))).toEqual(wanted)
      }
    }),
  )
})
