import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import type { Stamp } from '#domain/stamp.ts'

/** Film by film, what memory has that the disk lacks, and what has become of it. */
export function createSaveLedger() {
  const unsaved = new Set<FilmId>()
  const failures = new Map<FilmId, 'full' | 'failed'>()
  /** Films known to be on disk; one that is gone from there without our doing was removed. */
  const stored = new Set<FilmId>()
  const removed = new Set<FilmId>()
  /** Texts being typed that no save has touched yet: those can still be changed in place. */
  const drafts = new Map<FilmId, Stamp>()

  function noteStored(id: FilmId, onDisk: EntryRecord | undefined, ours: EntryRecord | undefined) {
    stored.add(id)
    removed.delete(id)
    if (!ours) return
    if (onDisk && joinRecords(onDisk, ours) === onDisk) {
      unsaved.delete(id)
      failures.delete(id)
    } else {
      unsaved.add(id)
    }
  }

  function noteGone(id: FilmId) {
    if (!stored.delete(id)) return
    removed.add(id)
    failures.delete(id)
  }

  function clear() {
    for (const memory of [unsaved, failures, stored, removed, drafts]) memory.clear()
  }

  return { unsaved, failures, stored, removed, drafts, noteStored, noteGone, clear }
}
