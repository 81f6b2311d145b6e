import { findNameFault, nameKey, plainName } from '#lib/plain-name.ts'
import { formatSearchParams, parseSearchParams } from '#lib/search-params.ts'
import { builtInViews } from './built-in-views.ts'
import type { EntryRecord } from './entry.ts'
import { readSavedViews, type SavedView } from './saved-views.ts'
import { tagKey } from './tags.ts'

type Fields = Record<string, string | null>

/** Those too that are shown where there is a short film. */
const BUILT_IN = builtInViews([{ minutes: 1 }])

const fieldOf = (name: string) => `saved-view:${name}`

/** The user's view of this name, in whatever way it is written. */
export function findView(record: EntryRecord | undefined, name: string): SavedView | undefined {
  const key = nameKey(plainName(name))
  return readSavedViews(record).find((view) => nameKey(plainName(view.name)) === key)
}

/** Why a view cannot be given this name as it was typed. One of an earlier time keeps what it has. */
export function findViewFault(name: string, view: SavedView | undefined): string | undefined {
  const plain = plainName(name)
  const [taken] = BUILT_IN.find(([builtIn]) => nameKey(builtIn) === nameKey(plain)) ?? []
  if (taken !== undefined && plain !== view?.name) {
    return `There is a built-in view “${taken}”. Choose another name.`
  }
  return findNameFault(name)
}

/** The fields that keep a search under this name, and no other under the same. */
export function fieldsToSave(
  record: EntryRecord | undefined,
  name: string,
  search: string,
): Fields {
  const standing = findView(record, name)
  return { ...(standing && fieldsToDelete(standing)), [fieldOf(plainName(name))]: search }
}

export function fieldsToRename(
  record: EntryRecord | undefined,
  view: SavedView,
  to: string,
): Fields {
  return { ...fieldsToDelete(view), ...fieldsToSave(record, to, view.search) }
}

export const fieldsToDelete = ({ name }: SavedView): Fields => ({ [fieldOf(name)]: null })

/** What a query asks for, of which each filter by this tag asks for another one. */
export const withTagRenamed = <Query extends { tag?: string; tag2?: string }>(
  query: Query,
  key: string,
  to: string,
): Query => ({
  ...query,
  ...(asksFor(query.tag, key) && { tag: to }),
  ...(asksFor(query.tag2, key) && { tag2: to }),
})

const asksFor = (tag: string | undefined, key: string) => tag !== undefined && tagKey(tag) === key

/** The user's views that ask for the films with this tag. */
export const viewsOfTag = (record: EntryRecord | undefined, key: string): SavedView[] =>
  readSavedViews(record).filter(({ search }) => {
    const { tag, tag2 } = parseSearchParams(search)
    return asksFor(tag, key) || asksFor(tag2, key)
  })

/** The fields that have those views ask for another tag. */
export const fieldsToRetag = (record: EntryRecord | undefined, key: string, to: string): Fields =>
  Object.fromEntries(
    viewsOfTag(record, key).map(({ name, search }) => [
      fieldOf(name),
      formatSearchParams(withTagRenamed(parseSearchParams(search), key, to)),
    ]),
  )
