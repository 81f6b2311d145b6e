import { film, openWith, type App } from './open-app.ts'
import { NOW } from './random-records.ts'
import { makeBackup } from '#domain/backup.ts'
import { readBackup, type ReadBackup } from '#domain/backup-reader.ts'
import { readEntry, type EntryRecord } from '#domain/entry.ts'
import { importEntries } from '#state/import-entries.ts'

export type Records = ReadonlyMap<string, EntryRecord>

export const stamp = (ms: number) => `${NOW + ms}-00000-other`
export const note = (ms: number, t: string, p: number[] = []): EntryRecord => ({
  v: 1,
  f: {},
  n: [{ s: stamp(ms), t, p: p.map(stamp) }],
})
export const rated = (ms: number, v: number | null): EntryRecord => ({
  v: 1,
  f: { rating: { s: stamp(ms), v } },
  n: [],
})

export function backupOf(records: Records): ReadBackup {
  const text = makeBackup({ records, raw: {}, exportedAt: new Date(NOW), app: '1.0.0' })
  const reading = readBackup(new TextEncoder().encode(text), NOW + 1000)
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading
}

export const recordsOf = (app: App): Records => app.store.getState().records
export const pause = async () => false
export const bring = (app: App, records: Records, more: object = {}) =>
  importEntries({ records: backupOf(records).entries, pause, ...more }, app)

/** A page over a disk that holds these records. */
export function openHolding(records: Records) {
  const texts = [...records].map(([id, record]) => [film(id), JSON.stringify(record)])
  return openWith(Object.fromEntries(texts)).app
}

/** What a person sees of it, film by film; films with nothing are as films that are not there. */
export function shown(records: Records) {
  const entries = [...records].map(([id, record]) => {
    const { noteVersions, queuedAt: _queuedAt, ...entry } = readEntry(record)
    return [id, { ...entry, texts: noteVersions.map(({ t }) => t) }] as const
  })
  const seen = entries.filter(
    ([, { watched, liked, queued, rating, place, texts }]) =>
      watched || liked || queued || rating !== undefined || place !== undefined || texts.length > 0,
  )
  return Object.fromEntries(seen.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The same; of two texts that were written in the same moment either may stand first. */
export const unordered = (records: Records) =>
  Object.entries(shown(records)).map(([id, { note: _note, texts, ...entry }]) => {
    return [id, { ...entry, texts: texts.toSorted() }]
  })

export const sorted = (records: Records) =>
  Object.fromEntries([...records].toSorted(([a], [b]) => (a < b ? -1 : 1)))
