import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { differenceOf, joinRecords } from '#domain/merge.ts'
import type { OpenStorage } from './text-storage.ts'

export const JOURNAL = 'rn1:j:'

type Options = { open: OpenStorage; tab: string; isRemoved: (id: FilmId) => boolean }

/**
 * This tab's latest edits, under a key that no other tab writes. Of two tabs that save one film in
 * the same moment one may write over the other; if it is gone before it can write again, its edits
 * are still here, and the next start joins them in.
 */
export function createJournal({ open, tab, isRemoved }: Options) {
  const key = JOURNAL + tab
  let edits = new Map<FilmId, EntryRecord>()

  function write(next: Map<FilmId, EntryRecord>): boolean {
    const present = [...next].filter(([id]) => !isRemoved(id))
    try {
      if (present.length > 0) open().setItem(key, JSON.stringify(Object.fromEntries(present)))
      else open().removeItem(key)
      edits = new Map(present)
      return true
    } catch {
      return false
    }
  }

  return {
    key,
    edits: () => edits,
    forget: () => edits.clear(),

    /** What is about to be saved, as far as the disk lacks it. False: it could not be noted. */
    note(id: FilmId, ours: EntryRecord, stored: EntryRecord | undefined): boolean {
      const news = differenceOf(ours, stored)
      const known = edits.get(id)
      return write(new Map(edits).set(id, known ? joinRecords(known, news) : news))
    },

    /** These were found in the records, where they belong. */
    drop(ids: readonly FilmId[]): boolean {
      return write(new Map([...edits].filter(([id]) => !ids.includes(id))))
    },

    /** Does something that needs room, without the journal if there is none beside it. */
    makeRoom(need: () => void) {
      try {
        need()
      } catch (error) {
        if (edits.size === 0) throw error
        open().removeItem(key)
        try {
          need()
        } catch {
          write(edits)
          throw error
        }
        edits = new Map()
      }
    },
  }
}

export type Journal = ReturnType<typeof createJournal>
