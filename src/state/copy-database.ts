import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import type { Snapshot } from './storage-report.ts'

const DATABASE = 'reel-north'

/** A record as text, as in localStorage; when it was first kept, and when last. */
export type KeptRecord = { text: string; firstAt: number; savedAt: number }

/** A text that another one replaced: of the note, or with `key` of another text of the film. */
export type ReplacedNote = {
  film: FilmId
  key?: string
  stamp: Stamp
  text: string
  replacedAt: number
}

interface CopySchema extends DBSchema {
  records: { key: FilmId; value: KeptRecord }
  snapshots: { key: number; value: Omit<Snapshot, 'id'> }
  /** Under the snapshot's key: its records as text, by film. */
  contents: { key: number; value: readonly (readonly [FilmId, string])[] }
  notes: { key: number; value: ReplacedNote; indexes: { film: FilmId } }
  /** By tab, the time of its last write here; gone again when the tab was left in good order. */
  sessions: { key: string; value: number }
}

export type CopyDatabase = IDBPDatabase<CopySchema>

const OPEN_MS = 5000

type OpenOptions = {
  onClosed: () => void
  /** Whether the database may be made if there is none. */
  mayCreate: () => boolean
}

/** Rejects where the browser has no such place, refuses it, or keeps us waiting for it. */
export function openCopyDatabase({ onClosed, mayCreate }: OpenOptions): Promise<CopyDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false
    setTimeout(() => {
      isLate = true
      reject(new Error('The second copy does not open'))
    }, OPEN_MS)
    openDB<CopySchema>(DATABASE, 1, {
      upgrade(database, _old, _new, change) {
        if (!mayCreate()) {
          change.done.catch(() => undefined)
          return change.abort()
        }
        database.createObjectStore('records')
        database.createObjectStore('snapshots', { autoIncrement: true })
        database.createObjectStore('contents')
        database.createObjectStore('notes', { autoIncrement: true }).createIndex('film', 'film')
        database.createObjectStore('sessions')
      },
      blocked: () => reject(new Error('Another tab holds an older database open')),
      // Another tab deletes it, or has a newer version of the app: out of the way.
      blocking: (_current, _wanted, event) => {
        const database = event.target as IDBDatabase
        database.close()
        onClosed()
      },
      terminated: onClosed,
    }).then((database) => (isLate ? database.close() : resolve(database)), reject)
  })
}

type Change = { done: Promise<void>; abort: () => void }

/**
 * Resolves once all of the work is on the disk; if any of it fails, none of it is done. Requests that
 * run side by side belong into functions of their own, since one that throws leaves the others unheard.
 */
export async function together(change: Change, work: () => Promise<unknown>): Promise<void> {
  const undoAll = (error: unknown) => {
    try {
      change.abort()
    } catch {
      // It has ended by itself.
    }
    throw error
  }
  await Promise.all([work().catch(undoAll), change.done])
}

export type DeletedCopy = 'deleted' | 'waiting'

/** `waiting`: another tab holds it open, and the browser deletes it once that tab lets go of it. */
export function deleteCopyDatabase(): Promise<DeletedCopy> {
  return new Promise((resolve, reject) => {
    if (!('indexedDB' in globalThis)) return resolve('deleted')
    const waits = () => resolve('waiting')
    setTimeout(waits, OPEN_MS)
    deleteDB(DATABASE, { blocked: waits }).then(() => resolve('deleted'), reject)
  })
}
