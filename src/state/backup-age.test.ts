import { expect, it } from 'vitest'
import { toBackupAge } from './backup-age.ts'

const DAY_MS = 86_400_000
const created = 1_790_000_000_000
const notes = (count: number) => Array.from({ length: count }, (_, at) => `film-${at}`)
const meta = { created, changedNotes: notes(0) }

it('G5 is due after thirty days, counted from the last backup or the first entry', () => {
  expect(toBackupAge(meta, created + 29 * DAY_MS).isDue).toBe(false)
  expect(toBackupAge(meta, created + 30 * DAY_MS).isDue).toBe(true)
  const exported = { ...meta, lastExport: created + 20 * DAY_MS }
  expect(toBackupAge(exported, created + 49 * DAY_MS)).toEqual({
    lastExport: exported.lastExport,
    changedNotes: 0,
    isDue: false,
  })
  expect(toBackupAge(exported, created + 50 * DAY_MS).isDue).toBe(true)
})

it('G5 is due after twenty changed notes', () => {
  expect(toBackupAge({ ...meta, changedNotes: notes(19) }, created).isDue).toBe(false)
  expect(toBackupAge({ ...meta, changedNotes: notes(20) }, created).isDue).toBe(true)
})

it('G5 is quiet until the time it was put off to, and where nothing was ever kept', () => {
  const later = { ...meta, changedNotes: notes(50), remindAfter: created + DAY_MS }
  expect(toBackupAge(later, created).isDue).toBe(false)
  expect(toBackupAge(later, created + DAY_MS).isDue).toBe(true)
  expect(toBackupAge(undefined, created)).toEqual({ changedNotes: 0, isDue: false })
})
