import { readField, type EntryRecord } from './entry.ts'

const TAG = 'tag:'

/** Every tag some film has, by name. */
export function listTags(records: ReadonlyMap<string, EntryRecord>): string[] {
  const tags = new Set<string>()
  for (const record of records.values()) {
    for (const name of Object.keys(record.f)) {
      if (name.startsWith(TAG) && readField(record, name)?.v === true)
        tags.add(name.slice(TAG.length))
    }
  }
  return [...tags].sort((a, b) => a.localeCompare(b))
}
