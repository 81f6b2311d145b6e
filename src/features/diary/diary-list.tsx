import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { FilmPoster } from '#components/film-poster.tsx'
import { dayInWords, ViewingLine } from '#components/viewing-line.tsx'
import { daysOfMonth, type Diary, type DiaryEntry } from '#domain/diary.ts'
import type { Month } from '#lib/calendar.ts'
import { formatDay } from '#lib/format-day.ts'
import { titleOfFilm } from '#state/films.ts'

/** The viewings of a month under their days, the newest first. */
export function DiaryList({ diary, month }: { diary: Diary; month: Month }) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <div ref={list} tabIndex={-1} className="diary-list">
      {[...daysOfMonth(diary, month)].map(([day, entries]) => (
        <section key={day} aria-label={formatDay(day)} className="diary-day">
          <h3>{formatDay(day)}</h3>
          <Rows entries={entries} onRemoved={() => list.current?.focus()} />
        </section>
      ))}
    </div>
  )
}

/** Those of which nobody knows the day, whatever month is shown. */
export function UndatedViewings({ entries }: { entries: readonly DiaryEntry[] }) {
  const title = useRef<HTMLHeadingElement>(null)
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="diary-undated" className="own-state">
      <h2 id="diary-undated" ref={title} tabIndex={-1}>
        Day unknown <span className="count">{entries.length}</span>
      </h2>
      <Rows entries={entries} onRemoved={() => title.current?.focus()} />
    </section>
  )
}

function Rows(props: { entries: readonly DiaryEntry[]; onRemoved: () => void }) {
  return (
    <ul>
      {props.entries.map(({ filmId, ...viewing }) => (
        <li key={`${filmId} ${viewing.id}`} className="diary-row">
          <FilmPoster id={filmId} title={titleOfFilm(filmId)} isStill />
          <div>
            <p className="diary-film">
              <Link to="/films/$filmId" params={{ filmId }}>
                {titleOfFilm(filmId)}
              </Link>
            </p>
            <ViewingLine
              filmId={filmId}
              viewing={viewing}
              subject={`${titleOfFilm(filmId)}, ${dayInWords(viewing)}`}
              onRemoved={props.onRemoved}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
