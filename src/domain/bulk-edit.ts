import { plural } from '#lib/plural.ts'
import { readEntry, type EntryRecord } from './entry.ts'
import type { FilmCard, FilmId } from './film.ts'
import { appendToQueue, type Queued } from './queue.ts'
import { formatStars, type Rating } from './rating.ts'
import { fieldsToTag, quoteTags } from './tags.ts'

/** One thing to do to all selected films. */
export type BulkEdit =
  | { what: 'watched' | 'queued' | 'liked'; to: boolean }
  | { what: 'rating'; to: Rating | undefined }
  | { what: 'tag'; tags: readonly string[] }
  /** Films of the user's own leave the list; others stay as they are. */
  | { what: 'remove' }

type Fields = Readonly<Record<string, unknown>>
type FilmEdit = { filmId: FilmId; fields: Fields }

/** What is to be written, and how many of the films it changes. */
export function planBulkEdit(
  edit: BulkEdit,
  films: readonly FilmCard[],
  recordOf: (id: FilmId) => EntryRecord | undefined,
  queue: readonly Queued[],
): { count: number; wanted: readonly FilmEdit[] } {
  const changed = films.flatMap((film): FilmEdit[] => {
    const fields = fieldsOf(edit, film, recordOf(film.id))
    return fields ? [{ filmId: film.id, fields }] : []
  })
  if (edit.what !== 'queued' || !edit.to) return { count: changed.length, wanted: changed }
  const ids = new Set(changed.map(({ filmId }) => filmId))
  const wanted = appendToQueue(queue, [...ids]).map(({ id, place }) => ({
    filmId: id,
    fields: { ...(ids.has(id) && { queued: true }), place },
  }))
  return { count: changed.length, wanted }
}

/** What the edit sets of one film; nothing where all is so already. */
function fieldsOf(
  edit: BulkEdit,
  film: FilmCard,
  record: EntryRecord | undefined,
): Fields | undefined {
  switch (edit.what) {
    case 'watched':
    case 'queued':
    case 'liked':
    case 'rating':
      if (readEntry(record)[edit.what] === edit.to) return undefined
      return { [edit.what]: edit.to ?? null }
    case 'tag': {
      const fields = Object.assign(
        {},
        ...edit.tags.map((tag) => fieldsToTag(record, tag)),
      ) as Fields
      return Object.keys(fields).length > 0 ? fields : undefined
    }
    case 'remove':
      return film.isOwn ? { own: false } : undefined
  }
}

/** What was done to so many films: "3 films marked watched". */
export function describeBulkEdit(edit: BulkEdit, count: number): string {
  const films = plural(count, 'film')
  switch (edit.what) {
    case 'watched':
      return `${films} marked ${edit.to ? 'watched' : 'not watched'}`
    case 'queued':
      return `${films} ${edit.to ? 'put in your queue' : 'taken from your queue'}`
    case 'liked':
      return `${films} ${edit.to ? 'liked' : 'no longer liked'}`
    case 'rating':
      return edit.to === undefined
        ? `Rating taken from ${films}`
        : `${films} rated ${formatStars(edit.to)}`
    case 'tag':
      return `${films} tagged ${quoteTags(edit.tags)}`
    case 'remove':
      return `${films} removed`
  }
}
