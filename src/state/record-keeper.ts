import { createStore } from 'zustand/vanilla'
import { listStamps, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import type { MIGRATIONS } from '#domain/migrate-record.ts'
import { createClock } from '#domain/stamp.ts'
import { createFilmStorage, type Loaded } from './film-storage.ts'
import { createJournal } from './journal.ts'
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
  migrations?: typeof MIGRATIONS
}

const JOURNALED_AT_ONCE = 64

/**
 * How records change: the user does something, types, or brings in a file; or they come from another
 * tab, from the disk or from the second copy.
 */
export type EditKind = 'at once' | 'typing' | 'brought in' | 'from elsewhere'

type Data = { records: Records }
type Status = { saveState: SaveState; troubles: readonly Trouble[] }

/**
 * Holds every record in memory, and keeps memory and disk joined: whatever one of them has and the
 * other lacks goes across, and nothing is ever replaced unread.
 */
export function createRecordKeeper({ open, now, tab, app, migrations }: KeeperOptions) {
  const clock = createClock({ now, tab })
  const quarantine = createQuarantine({
    open,
    now,
    app,
    mayWrite: () => !films.isNewer(),
    onTrouble: publish,
  })
  const ledger = createSaveLedger()
  const { unsaved, failures, stored, removed, drafts, noteStored, noteGone } = ledger
  const journal = createJournal({ open, tab, isRemoved: (id) => removed.has(id) })
  const films = createFilmStorage({
    open,
    keepAside: quarantine.keepAside,
    journal,
    ...(migrations && { migrations }),
  })
  const schedule = createSaveSchedule(save)

  let load: 'not yet' | 'done' | 'blocked' = 'not yet'
  let kind: EditKind = 'from elsewhere'
  /** What is known besides: by the second copy, by a tab that erases all, of the linked file. */
  let known: {
    cleared?: readonly FilmId[] | undefined
    onPurpose?: boolean
    link?: Trouble | undefined
  } = {}
  let onForget = (_ids: readonly FilmId[], _onPurpose: boolean) => {}

  const status = createStore<Status>(() => ({ saveState: { kind: 'saved' }, troubles: [] }))
  const store = createStore<Data>(() => ({ records: new Map() }))

  /** Joins into memory what is stored; afterwards it is known whether that could be read. */
  function rehydrate() {
    const loaded = films.load(store.getState().records)
    load = loaded ? 'done' : 'blocked'
    if (loaded) joinAll(loaded)
  }

  const recordOf = (id: FilmId) => store.getState().records.get(id)

  /** Everything that changes what is kept goes through here, and is saved. */
  function setRecords(changed: readonly Changed[], how: EditKind = 'from elsewhere') {
    kind = how
    show(withRecords(store.getState().records, changed))
    kind = 'from elsewhere'
    if (how === 'typing') schedule.soon()
    else schedule.now()
  }

  const show = (records: Records) => store.setState({ records })

  /** One copy and another: nothing of either is lost, and every later edit comes after both. */
  function join<T extends EntryRecord | undefined>(
    ours: EntryRecord | undefined,
    theirs: T,
  ): EntryRecord | T {
    if (ours === theirs) return theirs
    for (const stamp of theirs ? listStamps(theirs) : []) clock.see(stamp)
    return ours && theirs ? joinRecords(ours, theirs) : (ours ?? theirs)
  }

  function joinAll({ records: found, outdated }: Loaded) {
    const { records } = store.getState()
    const changed: Changed[] = []
    for (const [id, onDisk] of found) {
      const ours = records.get(id)
      const joined = join(ours, onDisk)
      noteStored(id, onDisk, joined)
      if (joined !== ours) changed.push([id, joined])
    }
    for (const id of outdated) unsaved.add(id)
    for (const id of stored) if (!found.has(id)) noteGone(id)
    if (changed.length > 0) show(withRecords(records, changed))
  }

  /** Joins in what was kept elsewhere and the disk may lack, and brings it there. */
  function joinIn(found: readonly Changed[]) {
    const present = found.filter(([id]) => !removed.has(id))
    for (const [id] of present) unsaved.add(id)
    setRecords(present.map(([id, theirs]) => [id, join(recordOf(id), theirs)]))
  }

  function save() {
    if (load !== 'done') rehydrate()
    const joined: Changed[] = []
    // Very many at once, such as an import, are not noted one by one beforehand.
    const withJournal = unsaved.size < JOURNALED_AT_ONCE
    for (const id of load === 'done' ? unsaved : []) {
      const record = recordOf(id)
      if (!record || removed.has(id)) continue
      const { record: onDisk, reason, untouched } = films.save(id, record, withJournal)
      if (!untouched) drafts.delete(id)
      if (reason === 'newer') break
      if (reason) failures.set(id, reason)
      if (!onDisk) continue
      noteStored(id, onDisk, onDisk)
      if (onDisk !== record) joined.push([id, join(record, onDisk)])
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
    const { cleared, onPurpose, link } = known
    const gone = [...removed]
    if (gone.length > 0)
      next.troubles.push({ kind: 'removed', films: gone, ...(onPurpose && { onPurpose }) })
    if (cleared) next.troubles.push({ kind: 'cleared', films: cleared })
    if (link) next.troubles.push(link)
    if (JSON.stringify(next) !== JSON.stringify(status.getState())) status.setState(next)
  }

  /** Joins what is on disk now into memory, and brings there what it lacks. */
  function reread() {
    rehydrate()
    schedule.now()
  }

  /** Edits the user made: in memory at once; on disk at once, or in a pause of the typing. */
  function edit(changed: readonly Changed[], how: Exclude<EditKind, 'from elsewhere'> = 'at once') {
    for (const [id] of changed) {
      removed.delete(id)
      unsaved.add(id)
    }
    setRecords(changed, how)
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
    const ids = [...removed]
    const { onPurpose = false } = known
    journal.drop(ids)
    for (const memory of [unsaved, drafts]) for (const id of removed) memory.delete(id)
    const kept = [...store.getState().records].filter(([id]) => !removed.has(id))
    removed.clear()
    show(new Map(kept))
    schedule.now()
    onForget(ids, onPurpose)
  }

  function noteKnown(more: typeof known) {
    known = { ...known, ...more }
    publish()
  }

  function restart() {
    ledger.clear()
    journal.forget()
    quarantine.forget()
    films.reopen()
    load = 'not yet'
    known = {}
    show(new Map())
    schedule.now()
  }

  const isAllSaved = () => unsaved.size === 0 && removed.size === 0

  return {
    clock,
    drafts,
    store,
    status,
    noteKnown,
    /** Calls back when the user lets go of films for good, which may have been deleted on purpose. */
    whenForgotten: (listener: typeof onForget) => void (onForget = listener),
    /** What kind of change the store is just telling of. */
    editKind: () => kind,
    isRemoved: (id: FilmId) => removed.has(id),
    journal,
    films,
    joinIn,
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
