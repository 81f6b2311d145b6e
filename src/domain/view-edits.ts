import { nameKey, plainName } from '#lib/plain-name.ts'
import type { EntryRecord } from './entry.ts'
import { readSavedViews, type SavedView } from './saved-views.ts'

type Fields = Record<string, string | null>

const fieldOf = (name: string) => `saved-view:${name}`

/** The user's view of this name, in whatever way it is written. */
export function findView(record: EntryRecord | undefined, name: string): SavedView | undefined {
  const key = nameKey(plainName(name))
  return readSavedViews(record).find((view) => nameKey(plainName(view.name)) === key)
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
