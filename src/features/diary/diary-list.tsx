import { useEffect, useRef, useState } from 'react'
import { FilmLink } from '#components/film-link.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { viewingInWords, ViewingLine } from '#components/viewing-line.tsx'
import { daysOfMonth, type Diary, type DiaryEntry } from '#domain/diary.ts'
import { listViewings } from '#domain/viewing.ts'
import type { Month } from '#lib/calendar.ts'
import { formatDay } from '#lib/format-day.ts'
import { useRecord } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { Button } from '#ui/button.tsx'

export type RowActions = {
  onEdit: (entry: DiaryEntry) => void
  /** The row with the button, and the focus, is gone. */
  onRemoved: () => void
}

/** The viewings of a month under their days, the newest first. */
export function DiaryList(props: { diary: Diary; month: Month } & RowActions) {
  const { diary, month, ...actions } = props
  return [...daysOfMonth(diary, month)].map(([day, entries]) => (
    <section key={day} aria-label={formatDay(day)} className="diary-day">
      <h3>{formatDay(day)}</h3>
      <Rows entries={entries} {...actions} />
    </section>
  ))
}

/** Those of which nobody knows the day, whatever month is shown. */
export function UndatedViewings({ entries, ...actions }: RowsProps) {
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="diary-undated" className="own-state">
      <h2 id="diary-undated">
        Day unknown <span className="count">{entries.length.toLocaleString('en')}</span>
      </h2>
      <Rows entries={entries} {...actions} />
    </section>
  )
}

type RowsProps = { entries: readonly DiaryEntry[] } & RowActions

/** So many at once, and as many more each time it is asked for. */
const PAGE = 50

function Rows({ entries, ...actions }: RowsProps) {
  const [shown, setShown] = useState(PAGE)
  const firstNew = useRef<HTMLLIElement>(null)
  const left = entries.length - shown
  // From the button the focus goes on to the first row that was not there before.
  useEffect(() => {
    if (shown > PAGE) firstNew.current?.focus()
  }, [shown])
  return (
    <>
      <ul>
        {entries.slice(0, shown).map((entry, at) => (
          <li
            key={`${entry.filmId} ${entry.id}`}
            {...(at === shown - PAGE && { ref: firstNew, tabIndex: -1 })}
            className="diary-row"
          >
            <Row entry={entry} {...actions} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {left > PAGE
            ? `Show ${PAGE} more of ${left.toLocaleString('en')}`
            : `Show the last ${left}`}
        </Button>
      )}
    </>
  )
}

function Row({ entry, onEdit, onRemoved }: { entry: DiaryEntry } & RowActions) {
  const { filmId, ...viewing } = entry
  const name = viewingInWords(viewing, listViewings(useRecord(filmId)))
  return (
    <>
      <FilmPoster id={filmId} title={titleOfFilm(filmId)} isStill />
      <div>
        <p className="diary-film">
          <FilmLink id={filmId}>{titleOfFilm(filmId)}</FilmLink>
        </p>
        <ViewingLine
          filmId={filmId}
          viewing={viewing}
          subject={`${titleOfFilm(filmId)}, ${name}`}
          onEdit={() => onEdit(entry)}
          onRemoved={onRemoved}
        />
      </div>
    </>
  )
}
