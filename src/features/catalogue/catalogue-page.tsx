import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { filmCards } from '#catalogue/catalogue.ts'
import { CardFailure } from '#components/card-failure.tsx'
import { FilmList } from '#components/film-list.tsx'
import { useSearchTexts } from '#components/use-search-texts.ts'
import type { FilmCard as Film } from '#domain/film.ts'
import { MY_VIEWS } from '#domain/saved-views.ts'
import { numberWord } from '#lib/number-word.ts'
import { plural } from '#lib/plural.ts'
import { useHeld } from '#lib/use-held.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { CheckIcon } from '#ui/icons.tsx'
import { ToggleButton } from '#ui/toggle-button.tsx'
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
  const [isSelecting, setIsSelecting] = useState(false)
  const textOf = useSearchTexts(query.q !== undefined)
  const finding = useFinding(isSelecting || Object.keys(listed).length > 0)
  const Films = (isSelecting && finding?.SelectableFilms) || FilmList
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
        <ToggleButton
          label="Select"
          icon={<CheckIcon checked={isSelecting} />}
          pressed={isSelecting}
          onToggle={setIsSelecting}
        />
        {finding && <finding.AskedFor {...asked} />}
      </div>
      <div {...handlers}>
        <Films films={films} className="cards" columns={2}>
          {showCard}
        </Films>
      </div>
      {finding && <finding.BelowFilms {...asked} query={listed} isNone={films.length === 0} />}
    </>
  )
}

const showCard = (film: Film, _index: number, onPoster?: ReactNode) => (
  <ErrorBoundary
    key={film.id}
    fallback={(reset) => <CardFailure title={film.title} onRetry={reset} />}
  >
    <FilmCard film={film}>{onPoster}</FilmCard>
  </ErrorBoundary>
)
