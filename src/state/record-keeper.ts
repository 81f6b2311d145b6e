import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import { listStamps, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import { createClock } from '#domain/stamp.ts'
import { createFilmStorage } from './film-storage.ts'
import { createQuarantine } from './quarantine.ts'
import { createSaveLedger } from './save-ledger.ts'
import { createSaveSchedule } from './save-schedule.ts'
import { withRecords, type Changed, type Records } from './records.ts'
import { toSaveState, type SaveState, type Trouble } from './save-state.ts'
import type { OpenStorage } from './text-storage.ts'

export type KeeperOptions = {
  open: OpenStorage
  now: () => number
  /** A name no other page shares: two pages with one name could write two values with one stamp. */
  tab: string
  app: string
}

type Data = { records: Records }
type Status = { saveState: SaveState; troubles: readonly Trouble[] }

/**
 * Holds every record in memory, and keeps memory and disk joined: whatever one of them has and the
 * other lacks goes across, and nothing is ever replaced unread.
 */
export function createRecordKeeper({ open, now, tab, app }: KeeperOptions) {
  const clock = createClock({ now, tab })
  const quarantine = createQuarantine({
    open,
    now,
    app,
    mayWrite: () => !films.isNewer(),
    onTrouble: publish,
  })
  const films = createFilmStorage({ open, keepAside: quarantine.keepAside })
  const schedule = createSaveSchedule(save)

  let load: 'not yet' | 'done' | 'blocked' = 'not yet'
  let isTyping = false
  const ledger = createSaveLedger()
  const { unsaved, failures, stored, removed, drafts, noteStored, noteGone } = ledger

  const status = createStore<Status>(() => ({ saveState: { kind: 'saved' }, troubles: [] }))
  const store = createStore<Data>()(
    persist((): Data => ({ records: new Map() }), {
      name: 'rn1',
      skipHydration: true,
      storage: {
        getItem: () => {
          const records = films.load(store.getState().records)
          load = records ? 'done' : 'blocked'
          return records ? { state: { records }, version: 0 } : null
        },
        setItem: () => (isTyping ? schedule.soon() : schedule.now()),
        removeItem: () => {},
      },
      merge: (found, current) => (isData(found) ? joinAll(current, found.records) : current),
    }),
  )

  const recordOf = (id: FilmId) => store.getState().records.get(id)

  const setRecords = (changed: readonly Changed[]) =>
    store.setState(({ records }) => ({ records: withRecords(records, changed) }))

  /** One copy and another: nothing of either is lost, and every later edit comes after both. */
  function join(ours: EntryRecord | undefined, theirs: EntryRecord | undefined) {
    if (ours === theirs) return ours
    for (const stamp of theirs ? listStamps(theirs) : []) clock.see(stamp)
    return ours && theirs ? joinRecords(ours, theirs) : (ours ?? theirs)
  }

  function joinAll(current: Data, found: Records): Data {
    const changed: Changed[] = []
    for (const [id, onDisk] of found) {
      const ours = current.records.get(id)
      const joined = join(ours, onDisk) ?? onDisk
      noteStored(id, onDisk, joined)
      if (joined !== ours) changed.push([id, joined])
    }
    for (const id of stored) if (!found.has(id)) noteGone(id)
    return changed.length > 0 ? { records: withRecords(current.records, changed) } : current
  }

  function save() {
    if (load !== 'done') void store.persist.rehydrate()
    const joined: Changed[] = []
    for (const id of load === 'done' ? unsaved : []) {
      const record = recordOf(id)
      if (!record || removed.has(id)) continue
      const { record: onDisk, reason, untouched } = films.save(id, record)
      if (!untouched) drafts.delete(id)
      if (reason === 'newer') break
      if (reason) failures.set(id, reason)
      if (!onDisk) continue
      noteStored(id, onDisk, onDisk)
      if (onDisk !== record) joined.push([id, join(record, onDisk) ?? record])
    }
    if (joined.length > 0) setRecords(joined)
    if (failures.size > 0 || load === 'blocked') schedule.again()
    publish()
  }

  function publish() {
    const saveState = toSaveState({
      isNewer: films.isNewer(),
      isBlocked: load === 'blocked',
      failures,
      isWaiting: [...unsaved].some((id) => !removed.has(id)),
    })
    const next = { saveState, troubles: quarantine.troubles() }
    if (removed.size > 0) next.troubles.push({ kind: 'removed', films: [...removed] })
    if (JSON.stringify(next) !== JSON.stringify(status.getState())) status.setState(next)
  }

  /** Joins what is on disk now into memory, and brings there what it lacks. */
  function reread() {
    void store.persist.rehydrate()
    schedule.now()
  }

  /** Edits the user made: in memory at once; on disk at once, or in a pause of the typing. */
  function edit(changed: readonly Changed[], how: 'at once' | 'typing' = 'at once') {
    for (const [id] of changed) {
      removed.delete(id)
      unsaved.add(id)
    }
    isTyping = how === 'typing'
    setRecords(changed)
    isTyping = false
    publish()
  }

  /** Another tab wrote this film, or removed it. */
  function follow(id: FilmId, text: string | null) {
    const news = text === null ? undefined : films.understand(id, text)
    const disk = films.read(id)
    const ours = recordOf(id)
    const joined = join(join(ours, news), disk?.record)
    if (news) stored.add(id)
    if (disk?.exists) noteStored(id, disk.record, joined)
    else if (disk) noteGone(id)
    if (joined && joined !== ours) setRecords([[id, joined]])
    else schedule.now()
  }

  function putBack() {
    for (const id of removed) unsaved.add(id)
    removed.clear()
    schedule.now()
  }

  function forgetRemoved() {
    for (const memory of [unsaved, drafts]) for (const id of removed) memory.delete(id)
    const kept = [...store.getState().records].filter(([id]) => !removed.has(id))
    removed.clear()
    store.setState({ records: new Map(kept) })
  }

  function restart() {
    ledger.clear()
    quarantine.forget()
    films.reopen()
    load = 'not yet'
    store.setState({ records: new Map() })
  }

  const isAllSaved = () => unsaved.size === 0 && removed.size === 0

  return {
    clock,
    drafts,
    store,
    status,
    recordOf,
    edit,
    follow,
    reread,
    putBack,
    forgetRemoved,
    restart,
    isAllSaved,
    flush: schedule.now,
    keepAside: quarantine.keepAside,
    dismiss: quarantine.dismiss,
  }
}

export type RecordKeeper = ReturnType<typeof createRecordKeeper>

const isData = (found: unknown): found is Data => found !== undefined
