import type { FilmId } from '#domain/film.ts'
import type { createEntries } from './create-entries.ts'
import type { createMeta } from './meta.ts'
import type { Changed } from './records.ts'
import { parseTexts } from './restore-snapshot.ts'
import type { Trouble } from './save-state.ts'
import { KEPT, type SecondCopy } from './second-copy.ts'
import type { createSnapshots } from './snapshots.ts'

type Options = {
  entries: ReturnType<typeof createEntries>
  copy: SecondCopy
  snapshots: ReturnType<typeof createSnapshots>
  meta: ReturnType<typeof createMeta>
}

/** What can be done once data was removed by another page, or is gone from the store. */
export function createLostData({ entries, copy, snapshots, meta }: Options) {
  const recordsNow = () => entries.store.getState().records
  let wasRemoved = false

  const has = (kind: Trouble['kind']) =>
    entries.status.getState().troubles.some((trouble) => trouble.kind === kind)

  const clearedFilms = () =>
    entries.status
      .getState()
      .troubles.flatMap((trouble) => (trouble.kind === 'cleared' ? trouble.films : []))

  /** What the user deleted in another tab is let go of; of what was removed otherwise, a snapshot stays. */
  async function acceptRemoval() {
    const isOnPurpose = entries.status
      .getState()
      .troubles.some((trouble) => trouble.kind === 'removed' && trouble.onPurpose)
    try {
      if (!isOnPurpose) await snapshots.take('erase', recordsNow())
    } catch {
      // The answer stands all the same: the user was shown the backup.
    }
    entries.forgetRemoved()
  }

  /** The copy lets go of these films too. */
  async function forget(ids: readonly FilmId[], isErased = false) {
    // Erased with all the rest, and not made again for this.
    const isGone = isErased && copy.status().state === 'none'
    try {
      if (!isGone && ids.length > 0) await copy.forget(ids)
    } catch {
      // Then they are offered again at the next start.
    }
    if (recordsNow().size === 0 && meta.read()?.hasData === true) {
      meta.update(() => ({ hasData: false }))
    }
  }

  /** It was about the data removed then, and not about any removed later. */
  function forgetPurpose() {
    const isRemoved = has('removed')
    if (wasRemoved && !isRemoved) {
      wasRemoved = false
      entries.noteKnown({ onPurpose: false })
    }
    wasRemoved = isRemoved
  }

  /** Gives the films nothing of which can be read; those stay cleared. Rejects without a copy. */
  async function restoreFromCopy(): Promise<readonly FilmId[]> {
    const wanted = clearedFilms()
    const found = await copy.readKept(wanted)
    const read = new Set(found.map(([id]) => id))
    const unread = wanted.filter((id) => !read.has(id))
    entries.noteKnown({ cleared: unread.length > 0 ? unread : undefined })
    if (found.length > 0) entries.joinIn(found)
    return unread
  }

  /** A snapshot keeps what the copy had, as it stood. Rejects if it cannot: then all stays as it is. */
  async function startFresh() {
    const films = clearedFilms()
    if (films.length > 0) {
      const texts = await copy.readTexts(films)
      await snapshots.takeTexts('erase', texts, parseTexts(texts, entries.films.parse))
    }
    entries.noteKnown({ cleared: undefined })
    await forget(films)
  }

  /**
   * What a backup of memory and localStorage would lack: records, and by key the texts that no record
   * says in full. `isWhole`: nothing is known to be missing.
   */
  async function readBeside() {
    const records: Changed[] = []
    const texts: Record<string, string> = {}
    const isCleared = has('cleared')
    const isEmpty = recordsNow().size === 0 && !isCleared && copy.status().state === 'none'
    try {
      for (const [id, text] of isEmpty ? [] : await copy.readTexts()) {
        const ours = entries.recordOf(id)
        if (JSON.stringify(ours) === text) continue
        const parsed = entries.films.parse(text)
        if (!ours && 'record' in parsed && parsed.record) records.push([id, parsed.record])
        if (parsed.kind !== 'sound' || parsed.damaged) texts[KEPT + id] = text
      }
      return { records, texts, isWhole: true }
    } catch {
      return { records, texts, isWhole: !isCleared }
    }
  }

  return { has, acceptRemoval, forget, forgetPurpose, restoreFromCopy, startFresh, readBeside }
}
