import { isField, type EntryRecord } from './entry.ts'

/** The record that keeps the user's views of the catalogue. It is no film, and never shown as one. */
export const MY_VIEWS = 'my-views'

const VIEW = 'saved-view:'

/** A name, and the search part of the catalogue's address. */
export type SavedView = { readonly name: string; readonly search: string }

/** The user's own views, by name. */
export function readSavedViews(record: EntryRecord | undefined): SavedView[] {
  return Object.entries(record?.f ?? {})
    .flatMap(([field, value]) =>
      field.startsWith(VIEW) && isField(value) && typeof value.v === 'string'
        ? { name: field.slice(VIEW.length), search: value.v }
        : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name))
}
