import type { FieldPreview, FilmPreview, NotePreview } from '#domain/import-preview.ts'
import { formatStars, isRating } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'

/* How the preview of an import says things. */

const FIELD_NAMES = new Map([
  ['watched', 'Watched'],
  ['liked', 'Liked'],
  ['queued', 'In the queue'],
  ['rating', 'Rating'],
  ['place', 'Place in the queue'],
  ['own', 'A film of your own'],
  ['own:title', 'Title'],
  ['own:year', 'Year'],
  ['own:minutes', 'Minutes'],
  ['own:kind', 'Kind'],
  ['own:imdb', 'IMDb'],
  ['own:directors', 'Directors'],
  ['own:countries', 'Countries'],
  ['own:languages', 'Languages'],
])

const PLAN_NAMES = new Map([
  ['plan-name', 'Name of the plan'],
  ['plan-place', 'Place of the plan'],
  ['plan-note', 'Line to the group'],
  ['plan-films', 'Films of the plan'],
])

export function fieldName(name: string): string {
  const [set, member] = splitName(name)
  if (set === 'tag') return `Tag “${member}”`
  if (set === 'saved-view') return `Saved view “${member}”`
  if (set === 'view') return 'Viewing'
  if (set === 'plan') return 'A viewing plan'
  if (set.startsWith('plan-')) return PLAN_NAMES.get(set) ?? name
  return FIELD_NAMES.get(name) ?? name
}

function splitName(name: string): [string, string] {
  const at = name.indexOf(':')
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)]
}

export function describeValue(name: string, value: unknown): string {
  if (name === 'rating') return formatStars(isRating(value) ? value : undefined)
  if (value === undefined || value === null) return 'not set'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // A fractional index, which says nothing by itself.
  if (name === 'place') return 'set'
  if (name.startsWith('plan-films:') && Array.isArray(value)) return describeFilms(value)
  if (name.startsWith('view:') && typeof value === 'object') {
    const { on = 'day unknown', rating } = value as { on?: string; rating?: unknown }
    return isRating(rating) ? `${on}, ${formatStars(rating)}` : on
  }
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** "6 films from 2026-11-24": of two copies of one plan, what tells them apart first. */
function describeFilms(films: readonly unknown[]): string {
  const { on } = (films[0] ?? {}) as { on?: unknown }
  return `${plural(films.length, 'film')}${typeof on === 'string' ? ` from ${on}` : ''}`
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

export function summarise(
  counts: Readonly<Record<FilmPreview['state'] | 'news', number>>,
  none = 'the file holds no films',
): string {
  const parts = [
    counts.new > 0 && `${plural(counts.new, 'film')} new here`,
    counts.changes > 0 && `${plural(counts.changes, 'film')} with something new`,
    counts.stays > 0 && `${plural(counts.stays, 'film')} that differ and stay as here`,
    counts.same > 0 && `${plural(counts.same, 'film')} the same`,
  ].filter((part) => part !== false)
  const list = new Intl.ListFormat('en').format(parts)
  if (counts.news === 0) {
    return list === '' ? `Nothing new: ${none}.` : `Nothing new: ${list}.`
  }
  return `${list}.`
}
