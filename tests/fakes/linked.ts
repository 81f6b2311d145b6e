import { FakeFolder } from './fake-folder.ts'
import { openMachine } from './open-machine.ts'
import { makeBackup } from '#domain/backup.ts'
import { readBackup } from '#domain/backup-reader.ts'
import { readEntry, type EntryRecord } from '#domain/entry.ts'
import { FILE_NAME } from '#state/link-handles.ts'

export const NOW = 1_800_000_000_000
export const stamp = (ms: number) => `${NOW + ms}-00000-other`
export const noted = (t: string, ms = 0, p: string[] = []): EntryRecord => ({
  v: 1,
  f: {},
  n: [{ s: stamp(ms), t, p }],
})
export const backupOf = (entries: Record<string, EntryRecord>, more: object = {}) =>
  makeBackup({
    records: new Map(Object.entries(entries)),
    raw: {},
    exportedAt: new Date(NOW),
    app: '1.0.0',
    ...more,
  })

export function entriesIn(folder: FakeFolder, name = FILE_NAME) {
  const reading = readBackup(folder.read(name) ?? '', Infinity)
  if (reading.kind === 'refused') throw new Error(reading.reason)
  return reading.entries
}
export const noteIn = (folder: FakeFolder, id: string) => readEntry(entriesIn(folder).get(id)).note

let time = NOW + 10_000
export const later = (ms = 1000) => (time += ms)
export const machine = () => openMachine(() => time++)

export async function openLinked(folder = new FakeFolder()) {
  const app = machine()
  await app.linked.link(folder)
  return { app, folder }
}
