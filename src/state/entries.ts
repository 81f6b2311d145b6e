import { useStore } from 'zustand/react'
import { readEntry, type Entry, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Rating } from '#domain/rating.ts'
import { entries } from './browser-entries.ts'
import type { History, WantedParts } from './entry-edits.ts'
import type { SaveState, Trouble } from './save-state.ts'
import { startCaretaker } from './start-caretaker.ts'
import type { Change } from './undo-history.ts'

export type { Change, SaveState, Trouble, WantedParts }

const { store, status, history } = entries

/**
 * Reads what is stored, and from then on follows other tabs and saves on leaving. Once is enough.
 * What is kept elsewhere is looked at when the page `isShown`.
 */
export function startEntries(isShown: Promise<void> = Promise.resolve()): void {
  entries.start({ events: window, isHidden: () => document.visibilityState === 'hidden' })
  void startCaretaker(entries, isShown)
}

/** Forgets what is in memory, unsaved edits and undo steps too, and reads everything anew. */
export function restartEntries(): void {
  entries.forgetSteps()
  entries.restart()
}

/** What is kept on a film. The same object until something of that film changes. */
export const useEntry = (id: FilmId): Entry => readEntry(useRecord(id))

/** The same with its other texts and fields. */
export const useRecord = (id: FilmId): EntryRecord | undefined =>
  useStore(store, (state) => state.records.get(id))

/** Every film something is kept on, also those that are no longer in the catalogue. */
export const useRecords = (): ReadonlyMap<FilmId, EntryRecord> =>
  useStore(store, (state) => state.records)

/** What is made of all records; rendered anew only when that is another value. */
export const useFromRecords = <T>(make: (records: ReadonlyMap<FilmId, EntryRecord>) => T): T =>
  useStore(store, (state) => make(state.records))

/** All records as they are in memory now, for a backup. */
export const readRecords = (): ReadonlyMap<FilmId, EntryRecord> => store.getState().records

export const useSaveState = (): SaveState => useStore(status, (state) => state.saveState)
export const useTroubles = (): readonly Trouble[] => useStore(status, (state) => state.troubles)

/** What `undo` and `redo` would take back or bring back. */
export const useHistory = (): History => useStore(history)

/** The latest change, for a toast; none once it was taken back. */
export const useLastChange = (): Change | undefined => useStore(history, (state) => state.latest)

export const markWatched = (id: FilmId, watched: boolean): void =>
  entries.setField(id, 'watched', watched)
export const markQueued = (id: FilmId, queued: boolean): void =>
  entries.setField(id, 'queued', queued)
export const markLiked = (id: FilmId, liked: boolean): void => entries.setField(id, 'liked', liked)
export const rateFilm = (id: FilmId, rating: Rating | undefined): void =>
  entries.setField(id, 'rating', rating)

/** Sets any parts of any films, as one step to undo, which is told of in the words of `says`. */
export const setParts: (says: string, wanted: readonly WantedParts[]) => void = entries.setParts

/** Saves now what waits for a pause in the typing, and tries again what failed. */
export const flushSaves: () => void = entries.flush

/** Writes again what another page removed. */
export const putBackRemoved: () => void = entries.putBack
/** The user has read it. The copy aside stays. */
export const dismissTrouble: (key: string) => void = entries.dismiss

/** Keeps a text of ours aside before it is replaced; false if that failed and it must stay. */
export const keepAside: (key: string, text: string, reason: string) => boolean = entries.keepAside

/** Whether a reload would lose nothing: all that memory has is on disk. */
export const isAllSaved: () => boolean = entries.isAllSaved

/** True once data from a newer version was found: then nothing may be written. */
export const isReadOnly = (): boolean => status.getState().saveState.kind === 'newer'
