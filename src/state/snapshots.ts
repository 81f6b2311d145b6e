import { readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { zip } from '#lib/zip.ts'
import { together, type CopyDatabase } from './copy-database.ts'
import type { Records } from './records.ts'
import { STRICT, type SecondCopy } from './second-copy.ts'
import type { Snapshot, SnapshotReason } from './storage-report.ts'

/** Of each kind. */
const KEPT = 7

type Texts = readonly (readonly [FilmId, string])[]
type Options = { copy: Pick<SecondCopy, 'access' | 'change'>; now: () => number }

/** All records as they were at a moment, in the second copy. */
export function createSnapshots({ copy, now }: Options) {
  const listeners = new Set<() => void>()

  /** Resolves once it is on the disk. None is taken of nothing, or of what the latest one shows. */
  function take(reason: SnapshotReason, records: Records) {
    const texts = [...records].map(([id, record]) => [id, JSON.stringify(record)] as const)
    return takeTexts(reason, texts, records)
  }

  async function takeTexts(reason: SnapshotReason, texts: Texts, records: Records) {
    if (texts.length === 0) return
    const notes = [...records.values()].filter((record) => readEntry(record).note !== '').length
    await copy.change(async (database) => {
      const [latest] = await listIn(database)
      if (latest && isSame((await database.get('contents', latest.id)) ?? [], texts)) return
      const change = database.transaction(['snapshots', 'contents'], 'readwrite', STRICT)
      const summary = { takenAt: now(), reason, films: texts.length, notes }
      await together(change, async () => {
        const id = await change.objectStore('snapshots').add(summary)
        await change.objectStore('contents').add(texts, id)
      })
      await prune(database)
    })
    for (const listener of listeners) listener()
  }

  async function prune(database: CopyDatabase) {
    const all = await listIn(database)
    for (const reason of new Set(all.map((snapshot) => snapshot.reason))) {
      const tooMany = all.filter((other) => other.reason === reason).slice(KEPT)
      for (const { id } of tooMany) {
        const change = database.transaction(['snapshots', 'contents'], 'readwrite')
        await together(change, async () => {
          await change.objectStore('snapshots').delete(id)
          await change.objectStore('contents').delete(id)
        })
      }
    }
  }

  /** Newest first. */
  async function listIn(database: CopyDatabase): Promise<Snapshot[]> {
    const { store } = database.transaction('snapshots')
    const [ids, summaries] = await Promise.all([store.getAllKeys(), store.getAll()])
    return zip(ids, summaries)
      .map(([id, summary]) => ({ ...summary, id }))
      .reverse()
  }

  const list = () => copy.access((database) => listIn(database))

  /** The first of a day keeps how things stood before it. */
  async function takeDaily(records: Records) {
    const latest = (await list()).find(({ reason }) => reason === 'daily')
    const dayOf = (time: number) => new Date(time).toDateString()
    if (!latest || dayOf(latest.takenAt) !== dayOf(now())) await take('daily', records)
  }

  async function read(id: number): Promise<{ takenAt: number; texts: Texts }> {
    const summary = (await list()).find((snapshot) => snapshot.id === id)
    const texts = await copy.access((database) => database.get('contents', id))
    if (!texts || !summary) throw new Error(`There is no snapshot ${id}`)
    return { takenAt: summary.takenAt, texts }
  }

  /** Calls back once one is taken, until told to stop. */
  function whenTaken(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  return { take, takeTexts, takeDaily, list, read, whenTaken }
}

const isSame = (some: Texts, others: Texts) => sorted(some) === sorted(others)
const sorted = (texts: Texts) => JSON.stringify(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
