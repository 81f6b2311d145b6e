import { bringBack } from '#domain/bring-back.ts'
import type { EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { createEntries } from './create-entries.ts'
import type { RecordKeeper } from './record-keeper.ts'
import type { createSnapshots } from './snapshots.ts'
import type { Part } from './undo-history.ts'

type Entries = Pick<
  ReturnType<typeof createEntries>,
  'store' | 'films' | 'clock' | 'edit' | 'addStep'
>

/** Sets the entries back to what the snapshot shows, by edits of now: one step to take back. */
export async function restoreSnapshot(
  id: number,
  { store, films, clock, edit, addStep }: Entries,
  snapshots: Pick<ReturnType<typeof createSnapshots>, 'read' | 'take'>,
): Promise<void> {
  const texts = await snapshots.read(id)
  const wanted = parseTexts(texts, films.parse)
  // Of a film whose text cannot be read nobody knows what the snapshot shows: it stays as it is.
  const unread = new Set(texts.map(([filmId]) => filmId).filter((filmId) => !wanted.has(filmId)))
  await snapshots.take('restore', store.getState().records)
  const current = store.getState().records
  const parts: Part[] = []
  const shown = [...new Set([...current.keys(), ...wanted.keys()])].filter((id) => !unread.has(id))
  const changed = shown.flatMap((filmId) => {
    const back = bringBack(current.get(filmId), wanted.get(filmId), clock.tick)
    parts.push(...back.parts.map((part) => ({ filmId, ...part })))
    return back.record && back.parts.length > 0 ? [[filmId, back.record] as const] : []
  })
  if (changed.length === 0) return
  edit(changed)
  addStep({ what: 'import', films: changed.length }, parts)
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
