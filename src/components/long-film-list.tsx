import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useId, useRef } from 'react'
import { useFocusedPart } from '#lib/use-focused-part.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { usePageTop } from '#lib/use-page-top.ts'
import type { FilmListProps } from './film-list.tsx'

/** A guess until a row was seen: rows of cards are taller than those of the watchlist. */
const ROW_PX = { 1: 110, 2: 260 }
/** Rows made ready beyond the edges of the screen. */
const BEYOND = 4

/**
 * Films of which only those near the screen are in the page. The one in focus, and those around it,
 * stay there however far it is scrolled away: the next Tab goes on from it.
 */
export function LongFilmList({ films, children, className = '', columns = 1 }: FilmListProps) {
  const hintId = useId()
  const list = useRef<HTMLDivElement>(null)
  const perRow = useMediaQuery('(width >= 64rem)') ? columns : 1
  const top = usePageTop(list)
  const { focused, handlers } = useFocusedPart()
  const count = Math.ceil(films.length / perRow)
  // The same until the films change, or else the places of all rows are reckoned anew each time.
  const estimateSize = useCallback(() => ROW_PX[columns], [columns])
  const getItemKey = useCallback((row: number) => films[row * perRow]?.id ?? row, [films, perRow])
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would hinder is not used
  const rows = useWindowVirtualizer({
    count,
    estimateSize,
    getItemKey,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor: (range) => {
      const place = focused === undefined ? -1 : films.findIndex(({ id }) => id === focused)
      return withAround(
        defaultRangeExtractor(range),
        place < 0 ? -2 : Math.floor(place / perRow),
        count,
      )
    },
  })
  return (
    <>
      <p id={hintId} className="meta long-list-hint">
        Showing all {films.length.toLocaleString('en')}. To find one, use Search in the catalogue:
        the browser’s own sees only the films near the screen.
      </p>
      <div
        ref={list}
        role="list"
        aria-describedby={hintId}
        className="long-list"
        style={{ height: rows.getTotalSize() }}
        {...handlers}
      >
        {rows.getVirtualItems().map(({ key, index: row, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={row}
            className={`long-list-row ${className}`}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {films.slice(row * perRow, (row + 1) * perRow).map((film, column) => (
              <div
                key={film.id}
                role="listitem"
                aria-setsize={films.length}
                aria-posinset={row * perRow + column + 1}
                data-part={film.id}
              >
                {children(film, row * perRow + column)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

/** The rows shown, with one more and its neighbours, in their order. */
function withAround(rows: readonly number[], row: number, count: number): number[] {
  const around = [row - 1, row, row + 1].filter((near) => near >= 0 && near < count)
  return row < 0 ? [...rows] : [...new Set([...rows, ...around])].sort((a, b) => a - b)
}
