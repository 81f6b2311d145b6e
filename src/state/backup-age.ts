import type { Meta } from './meta.ts'

const DAY_MS = 86_400_000
const DUE_AFTER_MS = 30 * DAY_MS
const DUE_AFTER_NOTES = 20
export const REMIND_AGAIN_MS = 7 * DAY_MS

export type BackupAge = {
  lastExport?: number
  changedNotes: number
  /** Time for a word about a backup: said once, and quiet for a week when dismissed. */
  isDue: boolean
}

export function toBackupAge(meta: Meta | undefined, now: number): BackupAge {
  if (!meta) return { changedNotes: 0, isDue: false }
  const { created, lastExport, remindAfter = 0 } = meta
  const changedNotes = meta.changedNotes.length
  const isOld = now - (lastExport ?? created) >= DUE_AFTER_MS
  const isDue = now >= remindAfter && (isOld || changedNotes >= DUE_AFTER_NOTES)
  return { ...(lastExport !== undefined && { lastExport }), changedNotes, isDue }
}
