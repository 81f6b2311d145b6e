import { lazy, type ReactNode, Suspense } from 'react'
import type { FilmCard } from '#domain/film.ts'
import { ErrorBoundary } from '#ui/error-boundary.tsx'

/** Up to here all films are in the page, where the browser's own search finds them too. */
const ALL_AT_ONCE = 200
/** Enough for the first screen, while the part that shows the others is loaded. */
const FIRST = 12

export type FilmListProps = {
  films: readonly FilmCard[]
  /** One film, with its key. */
  children: (film: FilmCard, index: number) => ReactNode
  /** The looks of what holds the films. */
  className?: string
  /** How many stand side by side where there is room; the looks must say so, too. */
  columns?: 1 | 2
}

const LongFilmList = lazy(() =>
  import('./long-film-list.tsx').then((part) => ({ default: part.LongFilmList })),
)

/** Films one after another, be it six or ten thousand. */
export function FilmList(props: FilmListProps) {
  const { films, className, children } = props
  const first = (count: number) => (
    <div className={className}>
      {films.slice(0, count).map((film, index) => children(film, index))}
    </div>
  )
  if (films.length <= ALL_AT_ONCE) return first(ALL_AT_ONCE)
  return (
    <ErrorBoundary fallback={() => first(ALL_AT_ONCE)}>
      <Suspense fallback={first(FIRST)}>
        <LongFilmList {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
