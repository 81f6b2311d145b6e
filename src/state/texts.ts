import { entries } from './browser-entries.ts'
import { createTextEdits } from './text-edits.ts'

/** What the user does to the texts of this page's entries. */
export const { writeText, endTextEdit, keepTextVersion, discardTextVersion, mergeTextVersions } =
  createTextEdits(entries)
