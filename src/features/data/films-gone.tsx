import { useId } from 'react'
import { LongText } from '#components/long-text.tsx'
import { readEntry, readField, type EntryRecord } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { formatStars } from '#domain/rating.ts'
import { RECORDS_APART } from '#domain/records-apart.ts'
import { saysNothing } from '#domain/says-nothing.ts'
import { listViewings } from '#domain/viewing.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { findFilm, titleOfFilm } from '#state/films.ts'
import { putBackOwnFilm } from '#state/own-films.ts'
import { Button } from '#ui/button.tsx'

/**
 * Entries whose film is not here: the user removed it, or the catalogue does not have it. All are
 * kept and shown, and are back in place when the film is.
 */
export function FilmsGone() {
  const records = useRecords()
  const gone = [...records].filter(
    ([id, record]) => !RECORDS_APART.has(id) && !findFilm(id) && !saysNothing(record),
  )
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="films-gone">
      <h2 id="films-gone">Films no longer here</h2>
      <p>
        {plural(gone.length, 'film')} you kept something on {gone.length === 1 ? 'is' : 'are'} not
        among the films here. Nothing of it is lost: it is in every backup, and returns with the
        film.
      </p>
      <ul className="claims">
        {gone.map(([id, record]) => (
          <FilmGone key={id} id={id} record={record} />
        ))}
      </ul>
    </section>
  )
}

function FilmGone({ id, record }: { id: FilmId; record: EntryRecord }) {
  const { noteVersions, rating, watched } = readEntry(record)
  const viewings = listViewings(record).length
  const title = titleOfFilm(id)
  const titleId = useId()
  return (
    <li>
      <strong id={titleId}>
        <bdi>{title}</bdi>
      </strong>
      {watched && ', watched'}
      {rating !== undefined && `, ${formatStars(rating)}`}
      {viewings > 0 && `, ${plural(viewings, 'viewing')}`}
      {noteVersions.map(({ s, t }) => (
        <LongText key={s} text={t} labelledBy={titleId} />
      ))}
      {readField(record, 'own')?.v === false && (
        <p>
          <Button onClick={() => putBackOwnFilm(id)}>
            Put it back <span className="sr-only">{title}</span>
          </Button>
        </p>
      )}
    </li>
  )
}
