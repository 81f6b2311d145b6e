import { findNameFault, nameKey, plainName } from '#lib/plain-name.ts'
import { isField, type EntryRecord } from './entry.ts'
import type { FilmId } from './film.ts'

const TAG = 'tag:'

/** A film's tag. `key` is the same for all ways to write it; `s` is when it was written this way. */
export type Tag = { readonly key: string; readonly name: string; readonly s: string }

/** A tag of the user's, as first written, and how many films have it. */
export type CountedTag = Tag & { readonly count: number }

type Records = ReadonlyMap<FilmId, EntryRecord>
type Fields = Record<string, boolean>

const keys = new Map<string, Pick<Tag, 'key' | 'name'>>()

/** The normal form of a tag's name and what it is compared by; made once for each way to write it. */
function nameOf(written: string): Pick<Tag, 'key' | 'name'> {
  const known = keys.get(written)
  if (known) return known
  const name = plainName(written)
  const made = { key: nameKey(name), name }
  keys.set(written, made)
  return made
}

export const tagKey = (written: string): string => nameOf(written).key

const none: readonly Tag[] = []
const tagsOfRecords = new WeakMap<EntryRecord, readonly Tag[]>()

/** A film's tags by name; the same list for the same record. */
export function readTags(record: EntryRecord | undefined): readonly Tag[] {
  if (!record) return none
  const known = tagsOfRecords.get(record)
  if (known) return known
  const tags = new Map<string, Tag>()
  for (const field of Object.keys(record.f)) {
    if (!field.startsWith(TAG)) continue
    const value = record.f[field]
    if (!isField(value) || value.v !== true) continue
    const { key, name } = nameOf(field.slice(TAG.length))
    if (key !== '') tags.set(key, firstWritten(tags.get(key), { key, name, s: value.s }))
  }
  const list = tags.size > 0 ? [...tags.values()].sort(byName) : none
  tagsOfRecords.set(record, list)
  return list
}

function firstWritten<T extends Tag>(one: T | undefined, other: T): T {
  return one && (one.s < other.s || (one.s === other.s && one.name < other.name)) ? one : other
}

const { compare } = new Intl.Collator('en', { numeric: true })
const byName = (a: Tag, b: Tag) => compare(a.name, b.name) || compare(a.key, b.key)

export const hasTag = (record: EntryRecord | undefined, key: string): boolean =>
  readTags(record).some((tag) => tag.key === key)

/** Every tag of these films, as first written, by name. */
export function countTags(films: Iterable<{ id: FilmId }>, records: Records): CountedTag[] {
  const counted = new Map<string, CountedTag>()
  for (const { id } of films) {
    for (const tag of readTags(records.get(id))) {
      const known = counted.get(tag.key)
      const count = (known?.count ?? 0) + 1
      counted.set(tag.key, { ...firstWritten<Tag>(known, tag), count })
    }
  }
  return [...counted.values()].sort(byName)
}

const COMMA = /[,，、]/

/** Why one of the tags that were typed is too long to be kept whole, and which if there are several. */
export function findTagFault(text: string): string | undefined {
  const parts = text.split(COMMA).filter((part) => part.trim() !== '')
  const what = (at: number) => (parts.length > 1 ? `tag ${at + 1}` : 'this')
  for (const [at, part] of parts.entries()) {
    const fault = findNameFault(part, what(at))
    if (fault !== undefined) return fault
  }
  return undefined
}

/** What was typed as tags: separated by commas, in their normal form, none twice. */
export function splitTags(text: string): string[] {
  const names = text.split(COMMA).map((part) => nameOf(part.slice(0, 10_000)))
  return [
    ...new Map(names.filter(({ key }) => key !== '').map(({ key, name }) => [key, name])).values(),
  ]
}

/** The fields that give a film this tag; none if it has it, however written. */
export const fieldsToTag = (record: EntryRecord | undefined, name: string): Fields =>
  hasTag(record, tagKey(name)) ? {} : { [TAG + nameOf(name).name]: true }

/** The fields that take this tag from a film, in all the ways it is written there. */
export function fieldsToUntag(record: EntryRecord | undefined, key: string): Fields {
  const written = Object.keys(record?.f ?? {}).filter((field) => {
    if (!field.startsWith(TAG) || tagKey(field.slice(TAG.length)) !== key) return false
    const value = record?.f[field]
    return isField(value) && value.v === true
  })
  return Object.fromEntries(written.map((field) => [field, false]))
}

/** For each film that has the tag, the fields that give it another in its place, which it may have already. */
export function renameTag(records: Records, key: string, to: string) {
  const { key: newKey, name } = nameOf(to)
  return [...records].flatMap(([filmId, record]) => {
    if (!hasTag(record, key)) return []
    const hasOther = newKey !== key && hasTag(record, newKey)
    const given = hasOther ? {} : { [TAG + name]: true }
    return [{ filmId, fields: { ...fieldsToUntag(record, key), ...given } }]
  })
}

const list = new Intl.ListFormat('en')

/** Tags in a sentence: “film club” and “1989”. */
export const quoteTags = (names: readonly string[]): string =>
  list.format(names.map((name) => `“${name}”`))

/** For each film that has the tag, the fields that take it away. */
export function deleteTag(records: Records, key: string) {
  return [...records].flatMap(([filmId, record]) =>
    hasTag(record, key) ? [{ filmId, fields: fieldsToUntag(record, key) }] : [],
  )
}
