import { useDeferredValue, useMemo } from 'react'
import { filmCards } from '#catalogue/catalogue.ts'
import { CardFailure } from '#components/card-failure.tsx'
import { FilmList } from '#components/film-list.tsx'
import { useSearchTexts } from '#components/use-search-texts.ts'
import { MY_VIEWS } from '#domain/saved-views.ts'
import { numberWord } from '#lib/number-word.ts'
import { plural } from '#lib/plural.ts'
import { useHeld } from '#lib/use-held.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { FilmCard } from './film-card.tsx'
import { Progress } from './progress.tsx'
import { useFinding } from './use-finding.ts'
import { Views } from './views.tsx'

export function CataloguePage({
  query,
  onQueryChange,
}: Pick<AskedCatalogue, 'query' | 'onQueryChange'>) {
  const all = useFilms()
  const current = useRecords()
  // A key or a choice shows at once, and the list that follows from it a moment later.
  const listed = useDeferredValue(query)
  const { value: records, handlers } = useHeld(current, JSON.stringify(listed))
  const textOf = useSearchTexts(query.q !== undefined)
  const finding = useFinding(Object.keys(listed).length > 0)
  const films = useMemo(
    () => finding?.findFilms({ films: all, records, textOf }, listed) ?? all,
    [finding, all, records, textOf, listed],
  )
  // What the filters offer follows a change a moment later, too.
  const asked = { query, onQueryChange, films: all, records: useDeferredValue(current) }
  return (
    <>
      <div className="masthead">
        <h1>{numberWord(filmCards.length)} films that help you understand North&nbsp;Korea</h1>
        <div className="masthead-side">
          <p className="standfirst">
            A parade filmed by invitation, a hoax, a family, a basketball game, two gymnasts and a
            dance between allies. What each shows, who held the camera, and a place for what you
            think of it.
          </p>
          <Progress />
        </div>
      </div>
      <Views films={all} saved={current.get(MY_VIEWS)} />
      <CatalogueFilters {...asked} />
      <div className="results" tabIndex={-1}>
        <p role="status" className="result-count">
          {films.length} of {plural(all.length, 'film')}
        </p>
        {finding && <finding.AskedFor {...asked} />}
      </div>
      {finding && films.length === 0 ? (
        <finding.NothingFound
          query={listed}
          onShowAll={() => onQueryChange({}, { replace: false })}
        />
      ) : (
        <div {...handlers}>
          <FilmList films={films} className="cards" columns={2}>
            {(film) => (
              <ErrorBoundary
                key={film.id}
                fallback={(reset) => <CardFailure title={film.title} onRetry={reset} />}
              >
                <FilmCard film={film} />
              </ErrorBoundary>
            )}
          </FilmList>
        </div>
      )}
      {finding && listed.q !== undefined && <finding.GuideFindings typed={listed.q} />}
    </>
  )
}
