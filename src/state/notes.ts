import { entries } from './browser-entries.ts'
import { createNoteEdits } from './note-edits.ts'

/** What the user does to the notes of this page's entries. */
export const { writeNote, endNoteEdit, keepNoteVersion, mergeNoteVersions } =
  createNoteEdits(entries)
