import { readEntry, type Entry } from '#domain/entry.ts'
import type { FilmCard } from '#domain/film.ts'
import { formatStars, isRating, RATINGS, type Rating } from '#domain/rating.ts'
import { markLiked, markQueued, markWatched, rateFilm, readRecords } from '#state/entries.ts'
import { removeOwnFilm } from '#state/own-films.ts'
import type { FilmCommand } from './command.ts'

const entryOf = ({ id }: FilmCard): Entry => readEntry(readRecords().get(id))

/** What can be done with one film. */
export const filmCommands: readonly FilmCommand[] = [
  {
    id: 'watched',
    group: 'Film',
    title: 'Mark a film watched',
    words: 'seen unwatched not',
    keys: ['w'],
    does: (film) => (entryOf(film).watched ? 'Mark not watched' : 'Mark watched'),
    run: (film) => markWatched(film.id, !entryOf(film).watched),
  },
  {
    id: 'queue',
    group: 'Film',
    title: 'Queue a film',
    words: 'plan add to queue remove watch later',
    keys: ['q'],
    does: (film) => (entryOf(film).queued ? 'Take out of the queue' : 'Queue'),
    run: (film) => markQueued(film.id, !entryOf(film).queued),
  },
  {
    id: 'like',
    group: 'Film',
    title: 'Like a film',
    words: 'love heart favourite unlike',
    keys: ['l'],
    does: (film) => (entryOf(film).liked ? 'Take the like away' : 'Like'),
    run: (film) => markLiked(film.id, !entryOf(film).liked),
  },
  {
    id: 'rate',
    group: 'Film',
    title: 'Rate a film',
    words: 'rating stars score',
    keys: ['1', '2', '3', '4', '5', '0'],
    hint: '1 to 5 stars; the same key again takes half a star off; 0 takes the rating away',
    does: (film) => `Rate (${formatStars(entryOf(film).rating)})`,
    run: (film, _place, key) => rateFilm(film.id, ratingByKey(Number(key), entryOf(film).rating)),
    answers: (film) =>
      [...RATINGS.toReversed(), undefined].map((rating) => ({
        title: formatStars(rating),
        ...(rating === entryOf(film).rating && { aside: 'now' }),
        run: () => rateFilm(film.id, rating),
      })),
  },
  {
    id: 'note',
    group: 'Film',
    title: 'Write a note on a film',
    words: 'text remark',
    keys: ['n'],
    does: () => 'Write a note',
    run: (film, { goToFilm }) => goToFilm(film, '[data-main=true] textarea'),
  },
  {
    id: 'viewing',
    group: 'Film',
    title: 'Log a viewing of a film',
    words: 'diary date watched day',
    keys: ['v'],
    does: () => 'Log a viewing',
    run: ({ id }, { show }) => show({ what: 'viewing', filmId: id }),
  },
  {
    id: 'tag',
    group: 'Film',
    title: 'Tag a film',
    words: 'tags label',
    does: () => 'Add tags',
    run: (film, { goToFilm }) => goToFilm(film, '.tags button'),
  },
  {
    id: 'edit-film',
    group: 'Film',
    title: 'Edit a film of your own',
    words: 'change facts',
    does: ({ isOwn }) => isOwn && 'Edit film',
    run: ({ id }, { show }) => show({ what: 'edit-film', filmId: id }),
  },
  {
    id: 'remove-film',
    group: 'Film',
    title: 'Remove a film of your own',
    words: 'delete',
    does: ({ isOwn }) => isOwn && 'Remove film',
    run: ({ id }) => removeOwnFilm(id),
  },
]

/** Whole stars; the same key once more takes half a star off. 0 is no rating. */
function ratingByKey(stars: number, now: Rating | undefined): Rating | undefined {
  const steps = now === stars * 2 ? stars * 2 - 1 : stars * 2
  return isRating(steps) ? steps : undefined
}
