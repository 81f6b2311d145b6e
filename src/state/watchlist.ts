import { readEntry, type Entry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { type Queued, readQueue } from '#domain/queue.ts'
import { type Watchlist, watchlistOf } from '#domain/watchlist.ts'
import { readRecords, useFromRecords } from './entries.ts'
import { filmsOf } from './films.ts'
import { areSomeGone, changedSince, type Records } from './records.ts'

type Made = { films: readonly FilmCard[]; records: Records; watchlist: Watchlist }

let latest: Made | undefined

/** The films by what is planned and done. Each list stays the same until a change shows in it. */
export const useWatchlist = (): Watchlist => useFromRecords(watchlistFrom)

/** The same without following it. */
export const readWatchlist = (): Watchlist => watchlistFrom(readRecords())

/** The films of the queue with their places, in its order. */
export function readQueueNow(): readonly Queued[] {
  const records = readRecords()
  return readQueue(watchlistFrom(records).queue, (id) => readEntry(records.get(id)))
}

function watchlistFrom(records: Records): Watchlist {
  const films = filmsOf(records)
  const watchlist =
    latest?.films === films && !isListedAnew(latest.records, records)
      ? latest.watchlist
      : keepSame(
          latest?.watchlist,
          watchlistOf(films, (id) => readEntry(records.get(id))),
        )
  latest = { films, records, watchlist }
  return watchlist
}

/** Whether a film may stand elsewhere: most changes, such as a rating or a note, move none. */
function isListedAnew(before: Records, after: Records): boolean {
  if (before === after) return false
  const changed = changedSince(before, after)
  const entryIn = (records: Records, id: FilmId) => readEntry(records.get(id))
  return (
    areSomeGone(before, after, changed) ||
    changed.some(([id]) => !isListedAlike(entryIn(before, id), entryIn(after, id)))
  )
}

const isListedAlike = (a: Entry, b: Entry) =>
  a.watched === b.watched &&
  a.queued === b.queued &&
  a.place === b.place &&
  a.queuedAt === b.queuedAt

/** The new lists, but the one before where nothing in it is otherwise. */
function keepSame(before: Watchlist | undefined, after: Watchlist): Watchlist {
  if (!before) return after
  const keep = (name: keyof Watchlist) =>
    isSameList(before[name], after[name]) ? before[name] : after[name]
  return { queue: keep('queue'), watched: keep('watched'), rest: keep('rest') }
}

const isSameList = (a: readonly FilmCard[], b: readonly FilmCard[]) =>
  a.length === b.length && a.every((film, at) => film === b[at])
