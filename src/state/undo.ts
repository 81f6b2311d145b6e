import { entries } from './browser-entries.ts'
import { createUndo } from './undo-steps.ts'

/** Takes back the latest change nobody has written over since, and brings it back again. */
export const { undo, redo } = createUndo(entries)
