import { readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { listChangedTexts } from './changed-texts.ts'
import type { createEntries } from './create-entries.ts'
import { createEarlierNotes } from './earlier-notes.ts'
import type { DeletedCopy } from './copy-database.ts'
import { ERASED, eraseTexts, type Erased } from './erase.ts'
import { createJournals } from './journals.ts'
import { createLeaveWarning } from './leave-warning.ts'
import { createLostData } from './lost-data.ts'
import { createMeta } from './meta.ts'
import type { EditKind } from './record-keeper.ts'
import type { Records } from './records.ts'
import { parseTexts, restoreSnapshot, type Returned } from './restore-snapshot.ts'
import { createSecondCopy, type CopyOptions } from './second-copy.ts'
import { createSnapshots } from './snapshots.ts'
import { readPersisted, requestPersisted, type SnapshotReason } from './storage-report.ts'
import type { OpenStorage } from './text-storage.ts'

const TIDY_MS = 10_000
/** Far more changed notes than it takes for the reminder of a backup. */
const COUNTED = 500

type Options = Omit<CopyOptions, 'keeper'> & {
  entries: ReturnType<typeof createEntries>
  open: OpenStorage
  deleteCopy: () => Promise<DeletedCopy>
  page: EventTarget
}

/**
 * Looks after what is kept beside the entries: journals, the second copy, snapshots, earlier notes
 * and the dates. Loaded with the first edit, or at the start where there is something to look after.
 */
export function createCaretaker({ entries, open, deleteCopy, page, ...options }: Options) {
  const { now } = options
  const meta = createMeta({
    open,
    now,
    mayWrite: () => !entries.films.isNewer(),
    keepAside: entries.keepAside,
  })
  const journals = createJournals(entries, open)
  const copy = createSecondCopy({ keeper: entries, ...options })
  const snapshots = createSnapshots({ copy, now })
  const notes = createEarlierNotes({ copy, now })
  const lost = createLostData({ entries, copy, snapshots, meta })
  const watchLeaving = createLeaveWarning(entries, page)
  const recordsNow = () => entries.store.getState().records
  let started: Promise<void> | undefined
  let isMarked = false
  let day = ''

  /** `before`: the records as they were before the edit that called for this. Never rejects. */
  function start(before: Records): Promise<void> {
    started ??= begin(before)
    return started
  }

  async function begin(before: Records) {
    const hadData = meta.read()?.hasData === true
    const oldTexts = journals.listOldTexts()
    journals.fold()
    journals.forgetOldTexts()
    // The edit that called for this was made here.
    if (recordsNow() !== before) follow(recordsNow(), before, 'at once')
    entries.store.subscribe(({ records }, old) => {
      follow(records, old.records, entries.editKind())
    })
    entries.status.subscribe(() => {
      copy.follow()
      watchLeaving()
      lost.forgetPurpose()
    })
    // Said whenever a step begins or ends: what is typed next is another text.
    entries.history.subscribe(notes.endTyping)
    page.addEventListener('storage', (event) => {
      const isErased =
        event instanceof StorageEvent && event.key === ERASED && event.newValue !== null
      if (!isErased) return
      forgetDates()
      entries.noteKnown({ onPurpose: true })
    })
    entries.whenForgotten((ids, onPurpose) => void lost.forget(ids, onPurpose))
    for (const type of ['pagehide', 'freeze']) {
      page.addEventListener(type, () => void copy.leave(), { capture: true })
    }
    setInterval(tidy, TIDY_MS)
    watchLeaving()
    const hasOld = entries.films.hasOld()
    // Before anything is written it is known whether something there is of a newer version.
    const rows = await copy.look()
    if (hasOld) await keepOldTexts(oldTexts)
    await takeDaily(before)
    await copy.join(rows, hadData)
  }

  function tidy() {
    journals.tidy()
    void takeDaily(recordsNow())
  }

  async function takeDaily(records: Records) {
    const today = new Date(now()).toDateString()
    // Another page removed data: nothing of that is written anywhere before the user has answered.
    if (day === today || records.size === 0 || lost.has('removed') || entries.films.isNewer())
      return
    day = today
    try {
      await snapshots.takeDaily(records)
    } catch {
      // Said on the data page: there is no second copy.
    }
  }

  async function keepOldTexts(texts: readonly (readonly [FilmId, string])[]) {
    try {
      await snapshots.takeTexts('migration', texts, parseTexts(texts, entries.films.parse))
    } catch {
      // They are kept beside the records too.
    }
  }

  function follow(records: Records, before: Records, kind: EditKind) {
    notes.follow(before, records, kind)
    if (records.size > 0 && !isMarked) {
      isMarked = true
      meta.update(() => ({ hasData: true }))
    }
    // What came from a file or another tab is in a file, or counted there.
    if (kind === 'at once' || kind === 'typing') noteChanged(listChangedTexts(before, records))
    void askOnce(records)
    copy.follow()
    watchLeaving()
  }

  function noteChanged(films: readonly FilmId[]) {
    const known = meta.read()?.changedNotes ?? []
    const changed = films.filter((id) => !known.includes(id))
    if (changed.length > 0) {
      meta.update(({ changedNotes }) => ({
        changedNotes: [...new Set([...changedNotes, ...changed])].slice(0, COUNTED),
      }))
    }
  }

  /** Some browsers promise to keep the data when asked; there is something to keep by now. */
  async function askOnce(records: Records) {
    if (meta.read()?.askedToPersist !== false) return
    const isWorth = [...records.values()].some((record) => {
      const { rating, note } = readEntry(record)
      return rating !== undefined || note !== ''
    })
    if (!isWorth) return
    meta.update(() => ({ askedToPersist: true }))
    if ((await readPersisted()) === false) await requestPersisted()
  }

  const presentRecords = () => new Map([...recordsNow()].filter(([id]) => !entries.isRemoved(id)))

  /** Of all that the user has not seen removed. */
  const takeSnapshot = (reason: SnapshotReason) => snapshots.take(reason, presentRecords())

  /** Everything of ours, the copy too. Tells what became of it, and never rejects. */
  async function eraseAll(): Promise<Omit<Erased, 'files'>> {
    const erasedTexts = eraseTexts(open, now)
    entries.forgetSteps()
    entries.restart()
    await copy.close()
    forgetDates()
    return { entries: erasedTexts, copy: await deleteCopy().catch(() => 'failed' as const) }
  }

  function forgetDates() {
    isMarked = false
    day = ''
  }

  return {
    start,
    tidy,
    takeSnapshot,
    restore: (id: number, { isConfirmed = false } = {}): Promise<Returned> =>
      restoreSnapshot(
        { id, isConfirmed, snapshots, takeSnapshot: () => takeSnapshot('restore') },
        entries,
      ),
    acceptRemoval: lost.acceptRemoval,
    eraseAll,
    restoreFromCopy: lost.restoreFromCopy,
    startFresh: lost.startFresh,
    readBeside: lost.readBeside,
    meta,
    copy,
    snapshots,
    notes,
  }
}
