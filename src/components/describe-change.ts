import { formatStars, isRating } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'
import type { Change } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'

/** What was changed, in the words of the toast. */
export function describeChange(change: Change): string {
  if (change.what === 'import') return `Imported ${plural(change.films, 'film')}`
  if (change.what === 'other') return change.says
  const { filmId, what, to } = change
  const title = titleOfFilm(filmId)
  switch (what) {
    case 'watched':
      return to === true ? `${title}: watched` : `${title}: not watched`
    case 'queued':
      return to === true ? `${title} is in your queue` : `${title} left your queue`
    case 'liked':
      return to === true ? `You like ${title}` : `Like taken from ${title}`
    case 'rating':
      return `${title}: ${formatStars(isRating(to) ? to : undefined)}`
    case 'text':
      return to === '' ? `Text on ${title} cleared` : `Text on ${title} changed`
    case 'note':
      return to === '' ? `Note on ${title} cleared` : `Note on ${title} changed`
  }
}
