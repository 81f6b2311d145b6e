import { findFilmCard } from '#catalogue/catalogue.ts'
import { downloadBackup, downloadUnreadable } from '#components/downloads.ts'
import { readEntry } from '#domain/entry.ts'
import { formatStars } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'
import { listUnreadable, useRecords, useSaveState } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'

const SAVE_WORDS = {
  saved: 'Everything is saved on this device.',
  saving: 'Saving…',
  'not-saved': 'Some changes are not saved yet; see the notice above.',
  blocked: 'This browser keeps nothing: what you write lasts as long as this tab.',
  newer: 'The data here was written by a newer version, so nothing is written until you reload.',
}

/** Where the user's data is, and how to take it along. */
export function DataPage() {
  const { kind } = useSaveState()
  const unreadable = listUnreadable()
  return (
    <div className="page prose">
      <h1>Your data</h1>
      <p role="status">{SAVE_WORDS[kind]}</p>
      <h2>Backup</h2>
      <p>
        One readable file with everything you made: marks, ratings, every version of every note,
        films that left the catalogue, and texts that could not be read.
      </p>
      <Button look="strong" onClick={() => void downloadBackup()}>
        Download backup
      </Button>
      <FilmsNoLongerHere />
      {unreadable.length > 0 && (
        <>
          <h2>Put aside, unread</h2>
          <ul>
            {unreadable.map(({ key, reason }) => (
              <li key={key}>
                <code>{key}</code>: {reason}{' '}
                <Button onClick={() => downloadUnreadable(key)}>Download</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>What a browser may do</h2>
      <p>
        What you keep is in this browser’s storage for this site. Private windows forget it when
        they close. Safari clears the storage of sites not visited for seven days of use, unless the
        app is installed; an app installed on an iPhone or iPad starts with a storage of its own, so
        take a backup first.
      </p>
    </div>
  )
}

/** Entries whose film the catalogue does not have: kept, shown, and back in place when the film returns. */
function FilmsNoLongerHere() {
  const records = useRecords()
  const gone = [...records].filter(([id]) => !findFilmCard(id))
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="films-gone">
      <h2 id="films-gone">Films no longer here</h2>
      <p>
        {plural(gone.length, 'film')} you kept something on {gone.length === 1 ? 'is' : 'are'} not
        in this catalogue. Nothing of it is lost: it is in every backup, and returns with the film.
      </p>
      <ul className="claims">
        {gone.map(([id, record]) => {
          const { note, rating, watched } = readEntry(record)
          return (
            <li key={id}>
              <strong>{id}</strong>
              {watched && ', watched'}
              {rating !== undefined && `, ${formatStars(rating)}`}
              {note !== '' && (
                <blockquote dir="auto" className="version-text">
                  {note}
                </blockquote>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
