import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { formatStars } from '#domain/rating.ts'
import { viewingText, type Viewing } from '#domain/viewing.ts'
import { formatDay } from '#lib/format-day.ts'
import { useRecords } from '#state/entries.ts'
import { removeViewing } from '#state/remove-viewing.ts'
import { Button } from '#ui/button.tsx'
import { Markdown } from './markdown.tsx'

/** "22 November 2026", or "day unknown". */
export const dayInWords = ({ on }: Pick<Viewing, 'on'>): string =>
  on === undefined ? 'day unknown' : formatDay(on)

/**
 * The same, and of several that a film has on one day, or on none that is known, which it is, counted
 * from the oldest: "3 May 2024, 2 of 3".
 */
export function viewingInWords(viewing: Viewing, all: readonly Viewing[]): string {
  const same = all.filter(({ on }) => on === viewing.on)
  const place = same.length - same.findIndex(({ id }) => id === viewing.id)
  return dayInWords(viewing) + (same.length > 1 ? `, ${place} of ${same.length}` : '')
}

type Props = {
  filmId: FilmId
  viewing: Viewing
  /** Read after the names of the buttons: which viewing they are for. */
  subject: string
  /** The dialog is not a part of the line: it stays when another tab takes the viewing away. */
  onEdit: () => void
  onRemoved: () => void
}

/** What was kept of one viewing, and the ways to change it. */
export function ViewingLine({ filmId, viewing, subject, onEdit, onRemoved }: Props) {
  const { id, rating, isRewatch } = viewing
  return (
    <>
      {(rating !== undefined || isRewatch) && (
        <p className="meta">
          {[rating && formatStars(rating), isRewatch && 'Rewatch'].filter(Boolean).join(' · ')}
        </p>
      )}
      <Remarks filmId={filmId} id={id} />
      <div className="viewing-actions">
        <Button look="quiet" onClick={onEdit}>
          Edit<span className="sr-only"> {subject}</span>
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            removeViewing(filmId, id)
            onRemoved()
          }}
        >
          Remove<span className="sr-only"> {subject}</span>
        </Button>
      </div>
    </>
  )
}

/** What was written on a viewing, set as Markdown. */
export function Remarks({ filmId, id }: { filmId: FilmId; id: string }) {
  const remarks = readTexts(useRecords().get(filmId), viewingText(id, 'remark'))
  return (
    <>
      {remarks.map(({ s, t }) => (
        <div key={s} className="remark">
          <Markdown text={t} />
        </div>
      ))}
      {remarks.length > 1 && (
        <p className="meta">Written in two places: edit the viewing to settle it.</p>
      )}
    </>
  )
}
