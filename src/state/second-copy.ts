import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import { zip } from '#lib/zip.ts'
import type { CopyDatabase, KeptRecord } from './copy-database.ts'
import type { RecordKeeper } from './record-keeper.ts'
import { changedSince, type Changed, type Records } from './records.ts'

/** Between two writes: a key pressed in between waits, and the death of the device costs no more. */
const PAUSE_MS = 400
const RETRY_MS = 30_000
/** Before a crash, localStorage may lack what was first saved this long before it. */
const LATE_MS = 10 * 60_000
const AT_ONCE = 500
export const STRICT = { durability: 'strict' } as const

type Row = readonly [FilmId, KeptRecord]
type Keeper = Pick<
  RecordKeeper,
  'store' | 'films' | 'joinIn' | 'isRemoved' | 'recordOf' | 'noteKnown'
>

export type CopyOptions = {
  keeper: Keeper
  openCopy: (onClosed: () => void) => Promise<CopyDatabase>
  now: () => number
  tab: string
  /** Which of these tabs are open now. */
  listAlive: (tabs: readonly string[]) => Promise<readonly string[]>
}

/**
 * All records once more, in IndexedDB: what is written there strictly is on the disk when it says
 * so, while localStorage may be half a minute behind when the device dies.
 */
export function createSecondCopy({ keeper, openCopy, now, tab, listAlive }: CopyOptions) {
  let database: Promise<CopyDatabase> | undefined
  let connection: CopyDatabase | undefined
  let state: 'none' | 'ok' | 'blocked' = 'none'
  let savedAt: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let lastWrite = -Infinity
  /** What the copy is known to have. */
  const written = new Map<FilmId, EntryRecord>()
  /** The records looked through, and the films of which the copy lacked something then. */
  let checked: Records = new Map()
  const behind = new Set<FilmId>()

  function forgetConnection() {
    database = connection = undefined
    state = 'none'
    written.clear()
    checked = new Map()
  }

  async function access<T>(work: (copy: CopyDatabase) => Promise<T>): Promise<T> {
    try {
      connection = await (database ??= openCopy(forgetConnection))
      const result = await work(connection)
      state = 'ok'
      return result
    } catch (error) {
      database = connection = undefined
      state = 'blocked'
      throw error
    }
  }

  const parse = (text: string): EntryRecord | undefined => {
    const parsed = keeper.films.parse(text)
    return 'record' in parsed ? parsed.record : undefined
  }

  function listUnwritten(): Changed[] {
    const { records } = keeper.store.getState()
    for (const [id] of changedSince(checked, records)) behind.add(id)
    checked = records
    const unwritten: Changed[] = []
    for (const id of behind) {
      const record = records.get(id)
      if (!record || written.get(id) === record) behind.delete(id)
      else if (!keeper.isRemoved(id)) unwritten.push([id, record])
    }
    return unwritten
  }

  /** Writes what the copy lacks, one transaction after the other. Never rejects. */
  function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    lastWrite = now()
    writing = writing.then(writeNow).catch(() => {
      timer ??= setTimeout(() => void write(), RETRY_MS)
    })
    return writing
  }

  async function writeNow() {
    for (;;) {
      const news = listUnwritten().slice(0, AT_ONCE)
      if (news.length === 0 || keeper.films.isNewer()) return
      await access((copy) => putAll(copy, news))
      for (const [id, record] of news) written.set(id, record)
      savedAt = now()
    }
  }

  async function putAll(copy: CopyDatabase, news: readonly Changed[]) {
    const change = copy.transaction(['records', 'sessions'], 'readwrite', STRICT)
    const records = change.objectStore('records')
    const puts = news.map(async ([id, ours]) => {
      const old = await records.get(id)
      const theirs = old && parse(old.text)
      // Found to be of a newer version only now: left as it is.
      if (keeper.films.isNewer()) return
      const text = JSON.stringify(theirs ? joinRecords(ours, theirs) : ours)
      if (old?.text === text) return
      await records.put({ text, firstAt: old?.firstAt ?? now(), savedAt: now() }, id)
    })
    await Promise.all([...puts, change.objectStore('sessions').put(now(), tab), change.done])
  }

  /** Writes soon: at once, if the last write is long enough ago. */
  function follow() {
    if (timer !== undefined || listUnwritten().length === 0) return
    timer = setTimeout(() => void write(), Math.max(0, lastWrite + PAUSE_MS - now()))
  }

  /**
   * Joins in what the copy has and the store lacks. Films that are gone from the store, and not for
   * want of time before a crash, were cleared: they are offered, and not written.
   */
  async function join(hadData: boolean) {
    const rows = await readRows()
    if (!rows) return
    const kept = readAll(rows)
    if (keeper.films.isNewer()) return keeper.noteKnown({})
    const missing = rows.filter(([id]) => !keeper.recordOf(id) && !keeper.isRemoved(id))
    const late = missing.length > 0 ? await findLate(missing) : []
    const cleared = missing.filter((row) => !late.includes(row)).map(([id]) => id)
    const isEmpty = rows.length === 0 && keeper.store.getState().records.size === 0
    const isGone = cleared.length > 0 || (isEmpty && hadData)
    keeper.noteKnown({ cleared: isGone ? cleared : undefined })

    const found = kept.filter(([id, theirs]) => {
      const ours = keeper.recordOf(id)
      return ours ? joinRecords(ours, theirs) !== ours : !cleared.includes(id)
    })
    if (found.length > 0) keeper.joinIn(found)
    for (const [id, { text }] of rows) {
      const ours = keeper.recordOf(id)
      if (ours && JSON.stringify(ours) === text) written.set(id, ours)
    }
    await write()
  }

  async function readRows(): Promise<Row[] | undefined> {
    try {
      return await access(async (copy) => {
        const { store } = copy.transaction('records')
        const [ids, rows] = await Promise.all([store.getAllKeys(), store.getAll()])
        if (rows.length > 0) savedAt = rows.reduce((last, row) => Math.max(last, row.savedAt), 0)
        return zip(ids, rows)
      })
    } catch {
      return undefined
    }
  }

  const readAll = (rows: readonly Row[]): Changed[] =>
    rows.flatMap(([id, { text }]) => {
      const record = parse(text)
      return record ? [[id, record] as const] : []
    })

  /** Those that localStorage lacks only because a crash came before it had them on the disk. */
  async function findLate(missing: readonly Row[]): Promise<readonly Row[]> {
    const sessions = await access(async (copy) => {
      const { store } = copy.transaction('sessions')
      const [tabs, times] = await Promise.all([store.getAllKeys(), store.getAll()])
      return zip(tabs, times)
    })
    const others = sessions.filter(([name]) => name !== tab)
    const alive = await listAlive(others.map(([name]) => name))
    const crashed = others.filter(([name]) => !alive.includes(name))
    await Promise.all(crashed.map(([name]) => access((copy) => copy.delete('sessions', name))))
    const last = crashed.reduce((latest, [, at]) => Math.max(latest, at), -Infinity)
    return missing.filter(([, { firstAt }]) => crashed.length > 0 && firstAt >= last - LATE_MS)
  }

  /** The page is left: what waits is written, and the next start knows that nothing crashed. */
  async function leave() {
    endSession()
    await write()
    endSession()
  }

  /** At once: nothing that comes later is certain to run, and a transaction left open is dropped. */
  function endSession() {
    try {
      const change = connection?.transaction('sessions', 'readwrite')
      void change?.done.catch(() => undefined)
      void change?.store.delete(tab).catch(() => undefined)
      change?.commit()
    } catch {
      // Then the next start may take it for a crash, and joins in rather than asks.
    }
  }

  async function forget(ids: readonly FilmId[]) {
    await access(async (copy) => {
      const change = copy.transaction('records', 'readwrite', STRICT)
      await Promise.all([...ids.map((id) => change.store.delete(id)), change.done])
    })
    for (const id of ids) {
      written.delete(id)
      behind.add(id)
    }
  }

  async function close() {
    const opened = database
    forgetConnection()
    const open = await opened?.catch(() => undefined)
    open?.close()
  }

  return {
    access,
    write,
    follow,
    join,
    leave,
    forget,
    close,
    /** What the copy has of these films. */
    readKept: async (ids: readonly FilmId[]): Promise<Changed[]> =>
      readAll(((await readRows()) ?? []).filter(([id]) => ids.includes(id))),
    status: () => ({ state, savedAt }),
  }
}

export type SecondCopy = ReturnType<typeof createSecondCopy>
