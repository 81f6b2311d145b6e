import type { EntryRecord } from './entry.ts'

/** The keys of all texts the record has beside the note. */
export const textKeys = (record: EntryRecord | undefined): string[] => [
  ...new Set(record?.n.flatMap(({ k }) => k ?? [])),
]
