import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { FilmId } from '#domain/film.ts'
import { parseRecord } from '#domain/parse-record.ts'
import { REMIND_AGAIN_MS, toBackupAge, type BackupAge } from './backup-age.ts'
import { caretaker } from './browser-copy.ts'
import { entries } from './browser-entries.ts'
import type { EarlierNote } from './earlier-notes.ts'
import { eraseOfflineFiles, type Erased } from './erase.ts'
import { titleIn } from './films.ts'
import { forgetLink, inTurn, type Unlinked } from './link-store.ts'
import type { Changed } from './records.ts'
import type { Returned } from './restore-snapshot.ts'
import { forgetSharedParts } from './shared-parts.ts'
import {
  measureUsed,
  readPersisted,
  requestPersisted,
  STORAGE_LIMIT,
  type CopyReport,
  type Snapshot,
  type SnapshotReason,
  type StorageReport,
} from './storage-report.ts'
import { openBrowserStorage } from './text-storage.ts'

/*
 * What is kept beside the entries, and the whole of it: the second copy, snapshots, earlier notes,
 * the age of the last backup. Only pages that show it load it.
 */

export type { EarlierNote, Erased, Snapshot, SnapshotReason, StorageReport }

const { meta, copy, snapshots, notes } = caretaker

const useAge = create<BackupAge>()(() => toBackupAge(meta.read(), Date.now()))
const readAge = () => useAge.setState(toBackupAge(meta.read(), Date.now()), true)

/** A backup was downloaded just now. */
export function noteExport(): void {
  meta.update(() => ({ lastExport: Date.now(), changedNotes: [] }))
  readAge()
}

export function useBackupAge(): BackupAge & { remindLater: () => void } {
  useEffect(() => {
    readAge()
    return entries.store.subscribe(readAge)
  }, [])
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
    copy: await readCopyReport(),
  }
}

async function readCopyReport(): Promise<CopyReport> {
  const isEmpty = entries.store.getState().records.size === 0
  if (isEmpty && copy.status().state === 'none') return { kind: 'none' }
  try {
    const list = await snapshots.list()
    const { savedAt, failingSince } = copy.status()
    return {
      kind: 'ok',
      ...(savedAt !== undefined && { savedAt }),
      ...(failingSince !== undefined && { failingSince }),
      snapshots: list,
    }
  } catch {
    // Beside newer data none is made.
    return { kind: entries.films.isNewer() ? 'none' : 'blocked' }
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
    const unsubscribers = [
      entries.store.subscribe(readSoon),
      entries.status.subscribe(readSoon),
      copy.watch(readSoon),
      snapshots.whenTaken(readSoon),
    ]
    return () => {
      clearTimeout(timer)
      for (const unsubscribe of unsubscribers) unsubscribe()
    }
  }, [])
  return report
}

/** Asks the browser to keep the data: its answer, or undefined where it cannot be asked. */
export const askToPersist = (): Promise<boolean | undefined> => requestPersisted()

/** What the note and the other texts of a film said before, newest first; nothing where there is no second copy. */
export async function listEarlierNotes(id: FilmId): Promise<readonly EarlierNote[]> {
  try {
    return await notes.list(id)
  } catch {
    return []
  }
}

/** Keeps all entries as they are now, to come back to. Rejects where there is no second copy. */
export const takeSnapshot: (reason: SnapshotReason) => Promise<void> = caretaker.takeSnapshot

/**
 * Brings the entries back to what the snapshot shows, after a snapshot of what is there now. Asks
 * first if most notes would be gone.
 */
export const restoreSnapshot: (
  id: number,
  options?: { isConfirmed: boolean },
) => Promise<Returned> = caretaker.restore

/** What to call these films by what the second copy says of them. Rejects if it cannot be read. */
export async function readCopiedTitles(films: readonly FilmId[]): Promise<readonly string[]> {
  const texts = new Map(await copy.readTexts(films))
  return films.map((id) => {
    const parsed = parseRecord(texts.get(id) ?? '')
    return titleIn(id, 'record' in parsed ? parsed.record : undefined)
  })
}

/** What was cleared comes back from the second copy; gives the films of which nothing could be read. */
export const restoreFromCopy: () => Promise<readonly FilmId[]> = caretaker.restoreFromCopy

/**
 * What was cleared stays away, and a linked file does not bring it back. A snapshot of it is kept; if
 * it cannot be, this rejects.
 */
export const startFresh = (): Promise<void> => lettingGo(caretaker.startFresh, 'fresh')

/** Lets go of what another page removed, and of a linked file that would bring it back. */
export const acceptRemoval = (): Promise<void> => lettingGo(caretaker.acceptRemoval, 'removed')

/** Between the two nobody looks at the linked file. */
const lettingGo = (work: () => Promise<void>, why: Unlinked) =>
  inTurn(async () => {
    await work()
    await forgetLink(why)
    entries.noteKnown({ link: undefined })
  }, 'urgent')

/** What the second copy has and nothing else does; `isWhole`, if nothing is known to be missing. */
export const readBeside: () => Promise<{
  records: readonly Changed[]
  texts: Readonly<Record<string, string>>
  isWhole: boolean
}> = caretaker.readBeside

/**
 * Deletes all this app keeps in this browser, and with `caches` the app itself; tells what became of
 * it. Other tabs are told, and keep what they have in memory until their user has answered. A linked
 * file stays as it is, and is unlinked first: it would bring everything back.
 */
export async function eraseEverything({ caches }: { caches: boolean }): Promise<Erased> {
  const erased = await inTurn(async () => {
    try {
      await forgetLink('erased')
    } catch {
      return { entries: 'failed', copy: 'failed' } as const
    }
    return caretaker.eraseAll()
  }, 'urgent')
  // What was shared and not looked at; without caches there is none.
  await forgetSharedParts().catch(() => {})
  // Preferences too are read anew; the browser tells only other tabs.
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  return { ...erased, ...(caches && { files: await eraseOfflineFiles() }) }
}
