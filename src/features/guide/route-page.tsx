import { filmCards } from '#catalogue/catalogue.ts'
import { Cited } from '#components/cited.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { TermSection } from '#components/terms.tsx'
import { type Entry, readEntry } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { pickSources } from '#domain/guide-sources.ts'
import { type GuideRoute, measureRoute, type RouteProgress } from '#domain/routes.ts'
import { formatHours } from '#lib/format-hours.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import { FilmName } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { RouteActions } from './route-actions.tsx'

/** One route: its films in order, each with its reason, and how far the person has come. */
export function RoutePage({ route, apparatus }: { route: GuideRoute; apparatus: Apparatus }) {
  const records = useRecords()
  const entryOf = (id: FilmId) => readEntry(records.get(id))
  const progress = measureRoute(route, filmCards, entryOf)
  const { text, confidence, sources, steps } = route
  return (
    <GuideArticle
      title={route.title}
      standfirst={`For ${route.for}.`}
      apparatus={{ ...apparatus, sources: pickSources(route, apparatus.sources) }}
    >
      <TermSection texts={[text, ...steps.map((step) => step.text)]}>
        <p className="route-why">
          <Cited text={text} confidence={confidence} sources={sources} />
        </p>
        <p className="meta">
          {plural(progress.films, 'film')}, {formatHours(progress.minutes)}
        </p>
        <Progress progress={progress} />
        <RouteActions route={route} />
        <ol className="route-steps">
          {steps.map(({ film, day, ...claim }) => (
            <li key={film} data-film={film}>
              <FilmPoster id={film} title={titleOfFilm(film)} isStill />
              <div>
                {day !== undefined && <p className="eyebrow">Day {day}</p>}
                <h2>
                  <FilmName id={film} />
                </h2>
                <p>
                  <Cited {...claim} />
                </p>
                <StepState entry={entryOf(film)} />
              </div>
            </li>
          ))}
        </ol>
      </TermSection>
    </GuideArticle>
  )
}

function Progress({ progress: { films, watched, next } }: { progress: RouteProgress }) {
  return (
    <p className="route-progress own-state">
      {watched} of {films} watched.{' '}
      {next === undefined ? (
        'You have come to its end.'
      ) : (
        <>
          Next: <FilmName id={next} />
        </>
      )}
    </p>
  )
}

function StepState({ entry: { watched, queued } }: { entry: Entry }) {
  const state = watched ? 'Watched' : queued ? 'In your queue' : undefined
  return state && <p className="step-state own-state">{state}</p>
}
