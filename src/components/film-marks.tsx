import type { FilmId } from '#domain/film.ts'
import { formatStars, isRating } from '#domain/rating.ts'
import { markLiked, markQueued, markWatched, rateFilm, useEntry } from '#state/entries.ts'
import { CheckIcon, HeartIcon, QueueIcon } from '#ui/icons.tsx'
import { StarRating } from '#ui/star-rating.tsx'
import { later } from '#ui/later.tsx'
import { ToggleButton } from '#ui/toggle-button.tsx'

const LogViewing = later(() => import('./log-viewing.tsx'), 'LogViewing')

type FilmProps = {
  id: FilmId
  /** Said after each control's name where several films are on one page. */
  subject?: string
}

/** Watched, queue and like, each one tap. */
export function FilmMarks({ id, subject }: FilmProps) {
  const { watched, queued, liked } = useEntry(id)
  return (
    <div className="marks">
      <ToggleButton
        label="Watched"
        subject={subject}
        icon={<CheckIcon checked={watched} />}
        pressed={watched}
        onToggle={(pressed) => markWatched(id, pressed)}
      />
      <ToggleButton
        label="Queue"
        subject={subject}
        icon={<QueueIcon />}
        pressed={queued}
        onToggle={(pressed) => markQueued(id, pressed)}
      />
      <ToggleButton
        label="Like"
        subject={subject}
        icon={<HeartIcon filled={liked} />}
        pressed={liked}
        onToggle={(pressed) => markLiked(id, pressed)}
      />
    </div>
  )
}

/** The stars; of a watched film in a list also the way to log one more viewing. */
export function FilmRating({ id, subject }: FilmProps) {
  const { rating, watched } = useEntry(id)
  return (
    <>
      <span className="rating" data-rated={rating !== undefined}>
        <StarRating
          label={subject ? `Rating ${subject}` : 'Rating'}
          value={rating}
          formatValue={(steps) => formatStars(isRating(steps) ? steps : undefined)}
          onChange={(steps) => rateFilm(id, isRating(steps) ? steps : undefined)}
        />
        <span className="rating-words" aria-hidden="true">
          {formatStars(rating)}
        </span>
      </span>
      {watched && subject && <LogViewing id={id} subject={subject} />}
    </>
  )
}
