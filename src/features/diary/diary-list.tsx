import { FilmLink } from '#components/film-link.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { dayInWords, ViewingLine } from '#components/viewing-line.tsx'
import { daysOfMonth, type Diary, type DiaryEntry } from '#domain/diary.ts'
import type { Month } from '#lib/calendar.ts'
import { formatDay } from '#lib/format-day.ts'
import { titleOfFilm } from '#state/films.ts'

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
        Day unknown <span className="count">{entries.length}</span>
      </h2>
      <Rows entries={entries} {...actions} />
    </section>
  )
}

type RowsProps = { entries: readonly DiaryEntry[] } & RowActions

function Rows({ entries, onEdit, onRemoved }: RowsProps) {
  return (
    <ul>
      {entries.map(({ filmId, ...viewing }) => (
        <li key={`${filmId} ${viewing.id}`} className="diary-row">
          <FilmPoster id={filmId} title={titleOfFilm(filmId)} isStill />
          <div>
            <p className="diary-film">
              <FilmLink id={filmId}>{titleOfFilm(filmId)}</FilmLink>
            </p>
            <ViewingLine
              filmId={filmId}
              viewing={viewing}
              subject={`${titleOfFilm(filmId)}, ${dayInWords(viewing)}`}
              onEdit={() => onEdit({ filmId, ...viewing })}
              onRemoved={onRemoved}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
