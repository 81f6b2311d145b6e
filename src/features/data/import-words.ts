import { findFilmCard } from '#catalogue/catalogue.ts'
import type { FilmId } from '#domain/film.ts'
import type { FieldPreview, FilmPreview, NotePreview } from '#domain/import-preview.ts'
import { formatStars, isRating } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'

/** How the preview of an import says things. */
export const titleOf = (id: FilmId): string => findFilmCard(id)?.title ?? id

const FIELD_NAMES = new Map([
  ['watched', 'Watched'],
  ['liked', 'Liked'],
  ['queued', 'In the queue'],
  ['rating', 'Rating'],
  ['place', 'Place in the queue'],
])

export const fieldName = (name: string): string => FIELD_NAMES.get(name) ?? name

export function describeValue(name: string, value: unknown): string {
  if (name === 'rating') return formatStars(isRating(value) ? value : undefined)
  if (value === undefined || value === null) return 'not set'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const OUTCOMES: Readonly<Record<FieldPreview['standing'], string>> = {
  new: 'new',
  same: 'the same',
  file: 'differs: the file’s, set later',
  here: 'differs: stays, set later here',
}

export function describeNoteOutcome({ standing, choice }: NotePreview): string {
  if (choice === 'take the empty one') {
    return 'Empty in the file. The text here stays, unless you choose otherwise.'
  }
  if (choice) return 'The file has an older text, which was replaced or cleared here.'
  return {
    new: 'New.',
    same: 'The same.',
    both: 'Two texts that know nothing of each other: both are kept, side by side.',
    file: 'The text in the file goes on from the one here, and replaces it.',
    here: 'The text here stays.',
  }[standing]
}

export function summarise(counts: Readonly<Record<FilmPreview['state'] | 'news', number>>): string {
  const parts = [
    counts.new > 0 && `${plural(counts.new, 'film')} new here`,
    counts.changes > 0 && `${plural(counts.changes, 'film')} with something new`,
    counts.stays > 0 && `${plural(counts.stays, 'film')} that differ and stay as here`,
    counts.same > 0 && `${plural(counts.same, 'film')} the same`,
  ].filter((part) => part !== false)
  const list = new Intl.ListFormat('en').format(parts)
  if (counts.news === 0) {
    return list === '' ? 'Nothing new: the file holds no films.' : `Nothing new: ${list}.`
  }
  return `${list}.`
}
