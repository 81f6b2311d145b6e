import { filmCards } from '#catalogue/catalogue.ts'
import { readEntry } from '#domain/entry.ts'
import type { Guide } from '#domain/guide.ts'
import { measureRoute } from '#domain/routes.ts'
import { formatHours } from '#lib/format-hours.ts'
import { plural } from '#lib/plural.ts'
import { titleOfFilm } from '#state/films.ts'
import { Marked } from './sheet-sources.tsx'

export function PrintedRoutes({ data }: { data: Guide['routes'] }) {
  return data.map((route) => {
    const { id, title, text, sources, confidence, steps } = route
    const { films, minutes } = measureRoute(route, filmCards, () => readEntry(undefined))
    return (
      <section key={id} className="sheet-route">
        <h3 className="sheet-band">{title}</h3>
        <p className="sheet-strong">
          For {route.for}. {plural(films, 'film')}, {formatHours(minutes)}.
        </p>
        <p>
          <Marked {...{ text, sources, confidence }} />
        </p>
        <ol className="sheet-steps">
          {steps.map(({ film, day, ...claim }) => (
            <li key={film}>
              <strong>
                {day !== undefined && `Day ${day}: `}
                {titleOfFilm(film)}.
              </strong>{' '}
              <Marked {...claim} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}
