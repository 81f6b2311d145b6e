import { readEntry } from '#domain/entry.ts'
import type { Plan } from '#domain/plans.ts'
import { formatWholeDay } from '#lib/format-evening.ts'
import { useRecords } from '#state/entries.ts'
import { findFilm, titleOfFilm } from '#state/films.ts'
import { minutesOf } from '#state/plans.ts'
import { FilmName } from './film-names.tsx'

/** The films of a plan, one after another, as a programme lists its evenings. */
export function PlanDays({ films }: Pick<Plan, 'films'>) {
  const records = useRecords()
  return (
    <ol className="plan-days">
      {films.map(({ film, on, at }) => {
        const minutes = minutesOf(film)
        return (
          <li key={film} data-film={film}>
            <time dateTime={`${on}T${at}`}>
              {formatWholeDay(on)} <span className="plan-at">{at}</span>
            </time>
            <p className="plan-film">
              {findFilm(film) ? <FilmName id={film} /> : <bdi>{titleOfFilm(film)}</bdi>}
              <span className="meta">
                {minutes !== undefined && `${minutes} minutes`}
                {!findFilm(film) && 'no longer on your lists, or not known to this version'}
              </span>
            </p>
            {readEntry(records.get(film)).watched && <p className="plan-seen">Watched</p>}
          </li>
        )
      })}
    </ol>
  )
}
