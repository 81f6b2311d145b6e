import { entries } from './browser-entries.ts'
import type { History } from './entry-edits.ts'
import { createUndo } from './undo-steps.ts'

/** Takes back the latest change nobody has written over since, and brings it back again. */
export const { undo, redo } = createUndo(entries)

/** What they would take back or bring back now. */
export const readHistory = (): History => entries.history.getState()
