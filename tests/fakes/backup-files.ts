import { NOW } from './random-records.ts'
import { readBackup, type ReadBackup } from '#domain/backup-reader.ts'
import type { EntryRecord } from '#domain/entry.ts'

export const stamp = (ms = 0, tab = 'a') => `${NOW + ms}-00000-${tab}`
export const rated = (v: unknown, ms = -1): EntryRecord => ({
  v: 1,
  f: { rating: { s: stamp(ms), v } },
  n: [],
})
export const file = (entries: unknown, more: object = {}) =>
  JSON.stringify({ format: 'reel-north', version: 1, entries, ...more })

export function read(source: Uint8Array | string): ReadBackup {
  const reading = readBackup(source, NOW)
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading
}
