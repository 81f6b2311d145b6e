import { readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { zip } from '#lib/zip.ts'
import type { CopyDatabase } from './copy-database.ts'
import type { Records } from './records.ts'
import { STRICT, type SecondCopy } from './second-copy.ts'
import type { Snapshot, SnapshotReason } from './storage-report.ts'

/** Of the daily ones, and of all others together. */
const KEPT = 7

type Texts = readonly (readonly [FilmId, string])[]
type Options = { copy: Pick<SecondCopy, 'access'>; now: () => number }

/** All records as they were at a moment, in the second copy. */
export function createSnapshots({ copy, now }: Options) {
  /** Resolves once it is on the disk. Of nothing, none is taken. */
  function take(reason: SnapshotReason, records: Records) {
    const texts = [...records].map(([id, record]) => [id, JSON.stringify(record)] as const)
    return takeTexts(reason, texts, records)
  }

  async function takeTexts(reason: SnapshotReason, texts: Texts, records: Records) {
    if (texts.length === 0) return
    const notes = [...records.values()].filter((record) => readEntry(record).note !== '').length
    await copy.access(async (database) => {
      const change = database.transaction(['snapshots', 'contents'], 'readwrite', STRICT)
      const summary = { takenAt: now(), reason, films: texts.length, notes }
      const id = await change.objectStore('snapshots').add(summary)
      await change.objectStore('contents').add(texts, id)
      await change.done
      await prune(database)
    })
  }

  async function prune(database: CopyDatabase) {
    const all = await listIn(database)
    const daily = all.filter(({ reason }) => reason === 'daily').slice(KEPT)
    const others = all.filter(({ reason }) => reason !== 'daily').slice(KEPT)
    for (const { id } of [...daily, ...others]) {
      const change = database.transaction(['snapshots', 'contents'], 'readwrite')
      await change.objectStore('snapshots').delete(id)
      await change.objectStore('contents').delete(id)
      await change.done
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

  async function read(id: number): Promise<Texts> {
    const texts = await copy.access((database) => database.get('contents', id))
    if (!texts) throw new Error(`There is no snapshot ${id}`)
    return texts
  }

  return { take, takeTexts, takeDaily, list, read }
}
