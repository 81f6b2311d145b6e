import { filmCards } from '#catalogue/catalogue.ts'
import { CardFailure } from '#components/card-failure.tsx'
import { FilmList } from '#components/film-list.tsx'
import { type CatalogueQuery, findFilms } from '#domain/catalogue-query.ts'
import { readEntry } from '#domain/entry.ts'
import { numberWord } from '#lib/number-word.ts'
import { plural } from '#lib/plural.ts'
import { useHeld } from '#lib/use-held.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { Button } from '#ui/button.tsx'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { FilmCard } from './film-card.tsx'
import { Progress } from './progress.tsx'
import { usePageTexts } from './use-page-texts.ts'

export function CataloguePage(props: {
  query: CatalogueQuery
  onQueryChange: (query: CatalogueQuery, how: { replace: boolean }) => void
}) {
  const { query, onQueryChange } = props
  const { value: records, handlers } = useHeld(useRecords(), JSON.stringify(query))
  const pageTexts = usePageTexts(query.q !== undefined)
  const all = useFilms()
  const films = findFilms(
    {
      films: all,
      entryOf: (id) => readEntry(records.get(id)),
      pageTextOf: (id) => pageTexts.get(id) ?? '',
    },
    query,
  )
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
      <CatalogueFilters query={query} onQueryChange={onQueryChange} />
      <p role="status" className="result-count">
        {films.length} of {plural(all.length, 'film')}
      </p>
      {films.length === 0 ? (
        <NothingFound
          query={query}
          onShowAll={() => {
            onQueryChange({}, { replace: false })
            document.querySelector<HTMLElement>('[type=search]')?.focus()
          }}
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
    </>
  )
}

function NothingFound({ query, onShowAll }: { query: CatalogueQuery; onShowAll: () => void }) {
  return (
    <div className="nothing">
      <p>
        {query.q === undefined ? (
          'No film fits these filters.'
        ) : (
          <>
            No film here mentions <q dir="auto">{query.q}</q>
            {Object.keys(query).length > 1 && ' within these filters'}.
          </>
        )}{' '}
        Try fewer words, a director, a place or a theme.
      </p>
      <Button onClick={onShowAll}>Show all films</Button>
    </div>
  )
}
