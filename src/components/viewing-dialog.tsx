import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { formatStars, isRating } from '#domain/rating.ts'
import { viewingText, type Viewing } from '#domain/viewing.ts'
import { dayOf } from '#lib/calendar.ts'
import { useRecord } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import {
  isRemovedSince,
  leaveViewing,
  nextViewingId,
  openViewing,
  saveViewing,
} from '#state/viewings.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { StarRating } from '#ui/star-rating.tsx'
import { SavedText } from './saved-text.tsx'
import { type ChosenDay, readDay, type When, ViewingDay } from './viewing-day.tsx'

type Props = {
  filmId: FilmId
  /** The one to change, or to log that was begun; else the next one is logged. */
  viewing?: Pick<Viewing, 'id'> & Partial<Viewing>
  /** Chosen at the start, when one is logged. */
  when?: When
  onClose: () => void
}

/** Logs a viewing, or changes one: its day, a rating of its own, and a remark. */
export function ViewingDialog({ filmId, viewing, when = 'today', onClose }: Props) {
  // The day on which the dialog was opened: midnight does not change what it says.
  const [today] = useState(() => dayOf(new Date()))
  const [id] = useState(() => viewing?.id ?? nextViewingId(filmId))
  const [opened] = useState(() => openViewing(filmId, id))
  const { isNew } = opened
  const old = viewing?.on
  const [day, setDay] = useState<ChosenDay>({
    when: isNew ? when : old === undefined ? 'unknown' : old === today ? 'today' : 'other',
    text: old ?? '',
  })
  const [rating, setRating] = useState(viewing?.rating)
  const record = useRecord(filmId)
  const isRemoved = isRemovedSince(opened, record, id)
  const remark = readTexts(record, viewingText(id, 'remark'))[0]?.t ?? ''
  // Removed elsewhere with the viewing, what was written here stays to be saved.
  const [lastRemark, setLastRemark] = useState(remark)
  if (!isRemoved && remark !== lastRemark) setLastRemark(remark)
  const lost = isRemoved ? lastRemark : undefined
  const [isRefused, setIsRefused] = useState(false)
  const dayField = useRef<HTMLInputElement>(null)
  const isSaved = useRef(false)
  const formId = useId()
  const reading = readDay(day, { today, old })
  // Where there is a date to give at once, it is given first.
  useEffect(() => dayField.current?.focus(), [])
  // However the dialog goes, by Cancel or with the page behind it: only what was saved is kept.
  useEffect(() => {
    return () => {
      if (!isSaved.current) leaveViewing(filmId, id, opened)
    }
  }, [filmId, id, opened])

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setIsRefused(reading.problem !== undefined)
    if (reading.problem !== undefined) return dayField.current?.focus()
    saveViewing(filmId, id, { on: reading.on, rating }, opened, lost)
    isSaved.current = true
    onClose()
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>{isNew ? 'Log a viewing' : 'Edit the viewing'}</Dialog.Title>
      <p className="viewing-film">{titleOfFilm(filmId)}</p>
      <p role="status" className="problem">
        {isRemoved && 'This viewing was removed meanwhile. Save it to have it back.'}
      </p>
      <form id={formId} onSubmit={save} noValidate className="viewing-form">
        <ViewingDay
          day={day}
          today={today}
          problem={isRefused ? reading.problem : undefined}
          fieldRef={dayField}
          onChange={setDay}
        />
        <div>
          <p className="field-label">Rating of this viewing</p>
          <span className="rating">
            <StarRating
              label="Rating of this viewing"
              value={rating}
              formatValue={(steps) => formatStars(isRating(steps) ? steps : undefined)}
              onChange={(steps) => setRating(isRating(steps) ? steps : undefined)}
            />
            <span className="rating-words" aria-hidden="true">
              {formatStars(rating)}
            </span>
          </span>
        </div>
        <SavedText
          filmId={filmId}
          textKey={viewingText(id, 'remark')}
          label="Remark"
          lost={lost}
          staysOpen
        />
      </form>
      <div className="dialog-actions">
        <Dialog.Close>Cancel</Dialog.Close>
        <Button type="submit" form={formId} look="strong">
          {isNew ? 'Log the viewing' : 'Save the viewing'}
        </Button>
      </div>
    </Dialog>
  )
}
