import { bringBack } from '#domain/bring-back.ts'
import { countLostNotes, losesMostNotes } from '#domain/count-lost-notes.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { formatMoment } from '#lib/format-moment.ts'
import type { createEntries } from './create-entries.ts'
import type { RecordKeeper } from './record-keeper.ts'
import { withRecords } from './records.ts'
import type { createSnapshots } from './snapshots.ts'
import type { Part } from './undo-history.ts'

type Entries = Pick<
  ReturnType<typeof createEntries>,
  'store' | 'films' | 'clock' | 'edit' | 'addStep'
>

type Options = {
  id: number
  /** The user was told how many notes would go. */
  isConfirmed: boolean
  snapshots: Pick<ReturnType<typeof createSnapshots>, 'read'>
  /** Keeps how things are now. */
  takeSnapshot: () => Promise<void>
}

/** `asks`: most notes would be gone, so nothing was changed yet. */
export type Returned =
  { kind: 'done' } | { kind: 'same' } | { kind: 'asks'; had: number; lost: number }

/** Sets the entries back to what the snapshot shows, by edits of now: one step to take back. */
export async function restoreSnapshot(
  { id, isConfirmed, snapshots, takeSnapshot }: Options,
  { store, films, clock, edit, addStep }: Entries,
): Promise<Returned> {
  if (films.isNewer()) throw new Error('Nothing is changed beside newer data')
  const { takenAt, texts } = await snapshots.read(id)
  const wanted = parseTexts(texts, films.parse)
  // Of a film whose text nobody can read it is not known how it was.
  const unread = texts.flatMap(([filmId]) => (wanted.has(filmId) ? [] : filmId))

  function plan() {
    const current = store.getState().records
    const parts: Part[] = []
    const filmIds = new Set([...current.keys(), ...wanted.keys()])
    for (const filmId of unread) filmIds.delete(filmId)
    const changed = [...filmIds].flatMap((filmId) => {
      const back = bringBack(current.get(filmId), wanted.get(filmId), clock.tick)
      parts.push(...back.parts.map((part) => ({ filmId, ...part })))
      return back.record && back.parts.length > 0 ? [[filmId, back.record] as const] : []
    })
    return { current, after: withRecords(current, changed), changed, parts }
  }

  const { current, after, changed } = plan()
  if (changed.length === 0) return { kind: 'same' }
  if (!isConfirmed && losesMostNotes(current, after)) {
    return { kind: 'asks', ...countLostNotes(current, after) }
  }
  await takeSnapshot()
  // What was written meanwhile is in the snapshot, or is taken back by the undo.
  const now = plan()
  edit(now.changed)
  addStep({ what: 'other', says: `Back to the snapshot of ${formatMoment(takenAt)}` }, now.parts)
  return { kind: 'done' }
}

/** Those of the texts that can be read, as records of today. */
export function parseTexts(
  texts: readonly (readonly [FilmId, string])[],
  parse: RecordKeeper['films']['parse'],
): Map<FilmId, EntryRecord> {
  const records = new Map<FilmId, EntryRecord>()
  for (const [id, text] of texts) {
    const parsed = parse(text)
    if ('record' in parsed && parsed.record) records.set(id, parsed.record)
  }
  return records
}
