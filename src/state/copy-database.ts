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

/** Rejects where the browser has no such place, or refuses it. */
export function openCopyDatabase(onClosed: () => void): Promise<CopyDatabase> {
  return new Promise((resolve, reject) => {
    openDB<CopySchema>(DATABASE, 1, {
      upgrade(database) {
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
    }).then(resolve, reject)
  })
}

/** Nothing, where the browser has no such place. */
export async function deleteCopyDatabase(): Promise<void> {
  if ('indexedDB' in globalThis) await deleteDB(DATABASE)
}
