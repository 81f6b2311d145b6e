import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { REMIND_AGAIN_MS, toBackupAge, type BackupAge } from './backup-age.ts'
import { entries } from './browser-entries.ts'
import { createMeta } from './meta.ts'
import {
  measureUsed,
  readPersisted,
  requestPersisted,
  STORAGE_LIMIT,
  type Snapshot,
  type SnapshotReason,
  type StorageReport,
} from './storage-report.ts'
import { listKeys, openBrowserStorage } from './text-storage.ts'

/*
 * What is kept beside the entries, and the whole of it: the second copy, snapshots, earlier notes,
 * the age of the last backup. Only pages that show it load it.
 */

export type { Snapshot, SnapshotReason, StorageReport }

const meta = createMeta({
  open: openBrowserStorage,
  now: Date.now,
  mayWrite: () => entries.status.getState().saveState.kind !== 'newer',
  keepAside: entries.keepAside,
})

const useAge = create<BackupAge>()(() => toBackupAge(meta.read(), Date.now()))
const readAge = () => useAge.setState(toBackupAge(meta.read(), Date.now()), true)

/** A backup was downloaded just now. */
export function noteExport(): void {
  meta.update(() => ({ lastExport: Date.now(), notesChangedSinceExport: 0 }))
  readAge()
}

export function useBackupAge(): BackupAge & { remindLater: () => void } {
  useEffect(readAge, [])
  return { ...useAge(), remindLater }
}

function remindLater() {
  meta.update(() => ({ remindAfter: Date.now() + REMIND_AGAIN_MS }))
  readAge()
}

export async function readStorageReport(): Promise<StorageReport> {
  return {
    used: measureUsed(openBrowserStorage),
    limit: STORAGE_LIMIT,
    persisted: await readPersisted(),
    copy: { kind: 'none' },
  }
}

/** The report, read anew a moment after anything changed; undefined until it is read. */
export function useStorageReport(): StorageReport | undefined {
  const [report, setReport] = useState<StorageReport>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const read = () => void readStorageReport().then(setReport)
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, 300)
    }
    read()
    const unsubscribers = [entries.store.subscribe(readSoon), entries.status.subscribe(readSoon)]
    return () => {
      clearTimeout(timer)
      for (const unsubscribe of unsubscribers) unsubscribe()
    }
  }, [])
  return report
}

/** Asks the browser to keep the data: its answer, or undefined where it cannot be asked. */
export const askToPersist = (): Promise<boolean | undefined> => requestPersisted()

/** The texts a film's note had before, newest first, each kept until the time it names. */
export const listEarlierNotes = (
  _id: FilmId,
): Promise<readonly { stamp: Stamp; text: string; until: number }[]> => Promise.resolve([])

/** Keeps all entries as they are now, to come back to. */
export const takeSnapshot = (_reason: SnapshotReason): Promise<void> => Promise.resolve()

/** Brings the entries back to what the snapshot shows, after a snapshot of what is there now. */
export const restoreSnapshot = (id: number): Promise<void> =>
  Promise.reject(new Error(`There is no snapshot ${id}`))

/** What was cleared comes back from the second copy. */
export const restoreFromCopy = (): Promise<void> => Promise.resolve()

/** What was cleared stays away. A snapshot of it is kept. */
export const startFresh = (): Promise<void> => Promise.resolve()

/**
 * Deletes all this app keeps in this browser, and with `caches` the app itself. Other tabs are told,
 * and keep what they have in memory until their user has answered.
 */
export async function eraseEverything({ caches: withCaches }: { caches: boolean }): Promise<void> {
  const storage = openBrowserStorage()
  for (const key of listKeys(storage, 'rn1:')) storage.removeItem(key)
  entries.forgetSteps()
  entries.restart()
  if (!withCaches) return
  for (const name of await caches.keys()) await caches.delete(name)
  const registrations = await navigator.serviceWorker.getRegistrations()
  for (const registration of registrations) await registration.unregister()
}
