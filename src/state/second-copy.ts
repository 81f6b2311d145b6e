import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { joinRecords } from '#domain/merge.ts'
import { zip } from '#lib/zip.ts'
import {
  together,
  type CopyDatabase,
  type KeptRecord,
  type openCopyDatabase,
} from './copy-database.ts'
import type { RecordKeeper } from './record-keeper.ts'
import { changedSince, type Changed, type Records } from './records.ts'

/** Between two writes: a key pressed in between waits, and the death of the device costs no more. */
const PAUSE_MS = 400
const RETRY_MS = 30_000
/** Before a crash, localStorage may lack what was first saved this long before it. */
const LATE_MS = 10 * 60_000
const AT_ONCE = 500
export const STRICT = { durability: 'strict' } as const
/** Before the name of a film: where a text was found that is not in localStorage. */
export const KEPT = 'rn1:copy:'

type Row = readonly [FilmId, KeptRecord]
type Keeper = Pick<
  RecordKeeper,
  'store' | 'films' | 'joinIn' | 'isRemoved' | 'recordOf' | 'noteKnown' | 'drafts'
>

type Status = {
  state: 'none' | 'ok' | 'blocked'
  savedAt: number | undefined
  /** What is new is not written since then; tried again all the while. */
  failingSince: number | undefined
}

export type CopyOptions = {
  keeper: Keeper
  openCopy: typeof openCopyDatabase
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
  let status: Status = { state: 'none', savedAt: undefined, failingSince: undefined }
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let lastWrite = -Infinity
  /** What the copy is known to have. */
  const written = new Map<FilmId, EntryRecord>()
  /** The records looked through, and the films of which the copy lacked something then. */
  let checked: Records = new Map()
  const behind = new Set<FilmId>()

  function say(news: Partial<Status>) {
    const next = { ...status, ...news }
    const isNew = JSON.stringify(next) !== JSON.stringify(status)
    status = next
    if (isNew) for (const listener of listeners) listener()
  }

  function forgetConnection() {
    database = connection = undefined
    say({ state: 'none' })
    written.clear()
    checked = new Map()
  }

  async function access<T>(work: (copy: CopyDatabase) => Promise<T>): Promise<T> {
    const opened = (database ??= openCopy({
      onClosed: forgetConnection,
      mayCreate: () => !keeper.films.isNewer(),
    }))
    try {
      connection = await opened
      const result = await work(connection)
      if (database === opened) say({ state: 'ok' })
      return result
    } catch (error) {
      if (database === opened) {
        database = connection = undefined
        say({ state: 'blocked' })
      }
      throw error
    }
  }

  /** For whatever writes: refused while data of a newer version is here. */
  async function change<T>(work: (copy: CopyDatabase) => Promise<T>): Promise<T> {
    if (keeper.films.isNewer()) throw new Error('Nothing is written beside newer data')
    return access(work)
  }

  const understand = (id: FilmId, text: string) => keeper.films.understandText(KEPT + id, text)

  const toText = (id: FilmId) => JSON.stringify(keeper.recordOf(id))

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
      say({ failingSince: status.failingSince ?? now() })
      timer ??= setTimeout(() => void write(), RETRY_MS)
    })
    return writing
  }

  async function writeNow() {
    for (;;) {
      const news = listUnwritten().slice(0, AT_ONCE)
      if (news.length === 0) say({ failingSince: undefined })
      if (news.length === 0 || keeper.films.isNewer()) return
      // What is being typed goes on under a new stamp: two texts of one stamp would both be kept.
      for (const [id] of news) keeper.drafts.delete(id)
      const done = await access((copy) => putAll(copy, news))
      // Found to be of a newer version only now.
      if (keeper.films.isNewer()) return keeper.noteKnown({})
      for (const [id, record] of done) written.set(id, record)
      if (done.length < news.length) throw new Error('No room to put a damaged text aside')
      say({ savedAt: now(), failingSince: undefined })
    }
  }

  /** Gives what the copy has now; not what would replace a text that is understood by nobody. */
  async function putAll(copy: CopyDatabase, news: readonly Changed[]): Promise<Changed[]> {
    const writes = copy.transaction(['records', 'sessions'], 'readwrite', STRICT)
    const records = writes.objectStore('records')
    const done: Changed[] = []
    await together(writes, async () => {
      const olds = await Promise.all(news.map(async ([id]) => records.get(id)))
      const puts = news.flatMap(([id, ours], at) => {
        const old = olds[at]
        const theirs = old && understand(id, old.text)
        if (theirs?.isSafe === false) return []
        done.push([id, ours])
        const text = JSON.stringify(theirs?.record ? joinRecords(ours, theirs.record) : ours)
        return old?.text === text ? [] : [[id, toRow(text, old)] as const]
      })
      if (keeper.films.isNewer()) return
      await Promise.all(puts.map(async ([id, row]) => records.put(row, id)))
      await writes.objectStore('sessions').put(now(), tab)
    })
    return done
  }

  const toRow = (text: string, old?: KeptRecord): KeptRecord => ({
    text,
    firstAt: old?.firstAt ?? now(),
    savedAt: now(),
  })

  /** Writes soon: at once, if the last write is long enough ago. */
  function follow() {
    if (timer !== undefined || listUnwritten().length === 0) return
    timer = setTimeout(() => void write(), Math.max(0, lastWrite + PAUSE_MS - now()))
  }

  /**
   * Joins in what the copy has and the store lacks. Films that are gone from the store, and not for
   * want of time before a crash, were cleared: they are offered, and not written.
   */
  async function join(rows: readonly Row[] | undefined, hadData: boolean) {
    if (!rows) return
    if (keeper.films.isNewer()) return keeper.noteKnown({})
    const kept = readAll(toTexts(rows))
    const missing = rows.filter(([id]) => !keeper.recordOf(id) && !keeper.isRemoved(id))
    const late = new Set(missing.length > 0 ? await findLate(missing) : [])
    const cleared = new Set(missing.filter((row) => !late.has(row)).map(([id]) => id))
    const isEmpty = rows.length === 0 && keeper.store.getState().records.size === 0
    const isGone = cleared.size > 0 || (isEmpty && hadData)
    keeper.noteKnown({ cleared: isGone ? [...cleared] : undefined })

    const found = kept.filter(([id, theirs]) => {
      const ours = keeper.recordOf(id)
      return ours ? joinRecords(ours, theirs) !== ours : !cleared.has(id)
    })
    if (found.length > 0) keeper.joinIn(found)
    for (const [id, { text }] of rows) {
      const ours = keeper.recordOf(id)
      if (ours && JSON.stringify(ours) === text) written.set(id, ours)
    }
    await write()
  }

  /** What is kept; from then on it is known whether any of it is of a newer version. */
  async function look(): Promise<Row[] | undefined> {
    try {
      const rows = await access(readRows)
      for (const [id, { text }] of rows) if (toText(id) !== text) keeper.films.parse(text)
      const savedAt = rows.reduce((last, [, row]) => Math.max(last, row.savedAt), 0)
      if (rows.length > 0) say({ savedAt })
      return rows
    } catch {
      return undefined
    }
  }

  async function readRows(copy: CopyDatabase): Promise<Row[]> {
    const { store } = copy.transaction('records')
    const [ids, rows] = await Promise.all([store.getAllKeys(), store.getAll()])
    return zip(ids, rows)
  }

  const readAll = (texts: readonly (readonly [FilmId, string])[]): Changed[] =>
    texts.flatMap(([id, text]) => {
      const { record } = understand(id, text)
      return record ? [[id, record] as const] : []
    })

  /** What the copy has, of these films or of all, as it stands. Rejects if it cannot be read. */
  const readTexts = async (ids?: readonly FilmId[]) => {
    const wanted = ids && new Set(ids)
    return toTexts(await access(readRows)).filter(([id]) => wanted?.has(id) ?? true)
  }

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
    if (keeper.films.isNewer()) return
    try {
      const change = connection?.transaction('sessions', 'readwrite')
      void change?.done.catch(() => undefined)
      void change?.store.delete(tab).catch(() => undefined)
      change?.commit()
    } catch {
      // Then the next start may take it for a crash, and joins in rather than asks.
    }
  }

  /**
   * Lets go of what was kept of these films. What memory has of them is kept in its place; as in every
   * write, what is being typed goes on under a new stamp.
   */
  async function forget(ids: readonly FilmId[]) {
    const kept = keeper.store.getState().records
    const isKept = (id: FilmId) => kept.has(id) && !keeper.isRemoved(id)
    for (const id of ids) keeper.drafts.delete(id)
    await change(async (copy) => {
      const writes = copy.transaction('records', 'readwrite', STRICT)
      await together(writes, () =>
        Promise.all(
          ids.map(async (id) => {
            if (isKept(id)) await writes.store.put(toRow(JSON.stringify(kept.get(id))), id)
            else await writes.store.delete(id)
          }),
        ),
      )
    })
    for (const id of ids) {
      written.delete(id)
      behind.add(id)
    }
    follow()
  }

  async function close() {
    const opened = database
    forgetConnection()
    const open = await opened?.catch(() => undefined)
    open?.close()
  }

  return {
    access,
    change,
    write,
    follow,
    look,
    join,
    leave,
    forget,
    close,
    readTexts,
    readKept: async (ids: readonly FilmId[]) => readAll(await readTexts(ids)),
    status: () => status,
    /** Calls back when the status changes, until told to stop. */
    watch: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const toTexts = (rows: readonly Row[]) => rows.map(([id, { text }]) => [id, text] as const)

export type SecondCopy = ReturnType<typeof createSecondCopy>
