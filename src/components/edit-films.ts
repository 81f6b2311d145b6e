import { type BulkEdit, describeBulkEdit, planBulkEdit } from '#domain/bulk-edit.ts'
import type { FilmCard } from '#domain/film.ts'
import { readRecords, setParts } from '#state/entries.ts'
import { asOnOthers } from '#state/tags.ts'
import { readQueueNow } from '#state/watchlist.ts'

/** Does one thing to all these films, as one step to undo, and says how many it changed. */
export function editFilms(wanted: BulkEdit, films: readonly FilmCard[]): number {
  const records = readRecords()
  const edit = wanted.what === 'tag' ? { ...wanted, tags: asOnOthers(wanted.tags) } : wanted
  const plan = planBulkEdit(edit, films, (id) => records.get(id), readQueueNow())
  setParts(describeBulkEdit(edit, plan.count), plan.wanted)
  return plan.count
}
