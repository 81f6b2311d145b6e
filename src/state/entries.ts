import { create } from 'zustand'
import {
  isFilmId,
  readEntry,
  withField,
  withNote,
  type Entry,
  type EntryRecord,
} from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { parseRecord } from '#domain/parse-record.ts'
import type { Rating } from '#domain/rating.ts'
import { createClock, type Stamp } from '#domain/stamp.ts'
import type { SaveState, Trouble } from './save-state.ts'
import type { Change } from './undo-history.ts'

export type { Change, SaveState, Trouble }

const clock = createClock({ now: Date.now, tab: 'tab' })
const useStore = create<{ records: ReadonlyMap<FilmId, EntryRecord> }>(() => ({
  records: new Map(),
}))
const useStatus = create<{ save: SaveState; troubles: readonly Trouble[]; last?: Change }>(() => ({
  save: { kind: 'saved' },
  troubles: [],
}))
type History = { undo?: Change; redo?: Change }
const history: History = {}

export function startEntries(): void {
  const records = new Map<FilmId, EntryRecord>()
  for (const [key, text] of Object.entries(readRawData())) {
    const id = key.slice('rn1:film:'.length)
    const parsed = parseRecord(text)
    if (key.startsWith('rn1:film:') && isFilmId(id) && parsed.kind === 'sound') {
      records.set(id, parsed.record)
    }
  }
  useStore.setState({ records })
}
export const restartEntries = startEntries

function edit(id: FilmId, change: (record: EntryRecord | undefined) => EntryRecord) {
  const record = change(useStore.getState().records.get(id))
  useStore.setState(({ records }) => ({ records: new Map(records).set(id, record) }))
  localStorage.setItem(`rn1:film:${id}`, JSON.stringify(record))
}

export const useRecords = () => useStore((state) => state.records)
export const useEntry = (id: FilmId): Entry => useStore((state) => readEntry(state.records.get(id)))
export const useSaveState = () => useStatus((state) => state.save)
export const useTroubles = () => useStatus((state) => state.troubles)
export const useLastChange = (): Change | undefined => useStatus((state) => state.last)
export const useHistory = (): History => history

export const markWatched = (id: FilmId, watched: boolean): void =>
  edit(id, (record) => withField(record, 'watched', watched, clock.tick()))
export const markQueued = (id: FilmId, queued: boolean): void =>
  edit(id, (record) => withField(record, 'queued', queued, clock.tick()))
export const markLiked = (id: FilmId, liked: boolean): void =>
  edit(id, (record) => withField(record, 'liked', liked, clock.tick()))
export const rateFilm = (id: FilmId, rating: Rating | undefined): void =>
  edit(id, (record) => withField(record, 'rating', rating ?? null, clock.tick()))
export function writeNote(id: FilmId, text: string, seen: readonly Stamp[]): Stamp {
  const stamp = clock.tick()
  edit(id, (record) => withNote(record, text, seen, stamp))
  return stamp
}
export function endNoteEdit(_id: FilmId): void {}
export function keepNoteVersion(_id: FilmId, _stamp: Stamp): void {}
export function mergeNoteVersions(_id: FilmId): void {}
export function flushSaves(): void {}
export function undo(): void {}
export function redo(): void {}
export function putBackRemoved(): void {}
export function acceptRemoval(): void {}
export function dismissTrouble(_key: string): void {}

/** Everything of ours exactly as it is stored; empty if the browser does not let us read. */
export function readRawData(): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(localStorage).filter(([key]) => key.startsWith('rn1:')),
    )
  } catch {
    return {}
  }
}
export type Unreadable = { key: string; from: string; text: string; reason: string; time: number }
export function listUnreadable(): Unreadable[] {
  return []
}
