import { listKeys, type OpenStorage } from './text-storage.ts'

/** Why a snapshot was taken: by the day, or before something that changes much at once. */
export type SnapshotReason = 'daily' | 'import' | 'link' | 'restore' | 'migration' | 'erase'

export type Snapshot = {
  id: number
  takenAt: number
  reason: SnapshotReason
  films: number
  notes: number
}

export type CopyReport =
  /** `failingSince`: what changed since then could not be written. */
  | { kind: 'ok'; savedAt?: number; failingSince?: number; snapshots: readonly Snapshot[] }
  /** Nothing was kept in a second place yet. */
  | { kind: 'none' }
  /** The browser refuses a second place. */
  | { kind: 'blocked' }

export type StorageReport = {
  /** Characters in localStorage, keys and values of this whole site: that is what is limited. */
  used: number
  limit: number
  /** Whether the browser promised to keep the data; undefined where it cannot say. */
  persisted: boolean | undefined
  copy: CopyReport
}

/** Chromium's and Firefox's limit for one site, in UTF-16 units; `estimate()` does not count these. */
export const STORAGE_LIMIT = 5_242_880

export function measureUsed(open: OpenStorage): number {
  try {
    const storage = open()
    const sizes = listKeys(storage, '').map(
      (key) => key.length + (storage.getItem(key) ?? '').length,
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}

type StorageManagerPart = Partial<Pick<StorageManager, 'persist' | 'persisted'>>

const manager = (): StorageManagerPart | undefined =>
  (globalThis.navigator as { storage?: StorageManagerPart } | undefined)?.storage

/** Whether the browser promised to keep the data. Never rejects. */
export async function readPersisted(): Promise<boolean | undefined> {
  try {
    return await manager()?.persisted?.()
  } catch {
    return undefined
  }
}

/** Asks the browser to keep the data; some ask the user in turn. Never rejects. */
export async function requestPersisted(): Promise<boolean | undefined> {
  try {
    return await manager()?.persist?.()
  } catch {
    return undefined
  }
}
