import { FilmLink } from '#components/film-link.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { daysOfMonth, type Diary, type DiaryEntry } from '#domain/diary.ts'
import type { CalendarDay } from '#lib/calendar-day.ts'
import { firstWeekday, weekdaysFrom, weeksOf, type Month } from '#lib/calendar.ts'
import { formatWeekday } from '#lib/format-day.ts'
import { titleOfFilm } from '#state/films.ts'

type Props = { diary: Diary; month: Month; today: CalendarDay }

/** A month as on a wall calendar; the week begins where the reader's does. */
export function DiaryCalendar({ diary, month, today }: Props) {
  const first = firstWeekday(navigator.language)
  const entries = daysOfMonth(diary, month)
  return (
    <table className="calendar" aria-labelledby="diary-month">
      <thead>
        <tr>
          {weekdaysFrom(first).map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{formatWeekday(weekday, 'short')}</span>
              <span className="sr-only">{formatWeekday(weekday, 'long')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week) => (
          <tr key={week.join()}>
            {week.map((day, at) => (
              <td key={day ?? `gap ${at}`} aria-current={day === today ? 'date' : undefined}>
                {day !== undefined && (
                  <>
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    <Films entries={entries.get(day) ?? []} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Films({ entries }: { entries: readonly DiaryEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul>
      {entries.map(({ filmId, id }) => (
        <li key={filmId + id}>
          <FilmLink id={filmId} className="calendar-film">
            <FilmPoster id={filmId} title={titleOfFilm(filmId)} isStill />
            <span>{titleOfFilm(filmId)}</span>
          </FilmLink>
        </li>
      ))}
    </ul>
  )
}
