import { useEffect, useId, useRef } from 'react'
import { FilmList } from '#components/film-list.tsx'
import type { Selection } from '#components/use-selection.ts'
import type { FilmCard } from '#domain/film.ts'
import { FilmGroup } from './film-group.tsx'
import { FilmRow } from './film-row.tsx'
import { MoveControls } from './move-controls.tsx'
import { type QueueMoves, useQueueMoves } from './use-queue-moves.ts'
import { useRowDrag } from './use-row-drag.ts'

/** The films planned, in the user's own order, which can be changed while none are being selected. */
export function QueueGroup(props: {
  queue: readonly FilmCard[]
  selection: Selection | undefined
}) {
  const { queue, selection } = props
  const moves = useQueueMoves(queue)
  const helpId = useId()
  const isMovable = queue.length > 1 && !selection
  return (
    <FilmGroup
      title="Queue"
      count={queue.length}
      empty="Nothing planned yet. Queue on a film’s card puts it here."
    >
      <p id={helpId} hidden>
        Drag it to its place. Or press Space to pick it up, the arrow keys, Home or End to move it,
        Space to put it down, Escape to put it back.
      </p>
      <p role="status" className="sr-only">
        {moves.said}
      </p>
      <FilmList films={moves.films}>
        {(film, index) => (
          <QueueRow
            key={film.id}
            {...{ film, index, selection, moves, helpId, isMovable }}
            count={queue.length}
          />
        )}
      </FilmList>
    </FilmGroup>
  )
}

/** In frames: a long list knows the height of a row once it was shown, and then moves those below. */
const SETTLES = 20

/** Shows the row, if the focus is in it, until the list around it has come to rest; gives the end of it. */
function keepInView(row: HTMLElement): () => void {
  let frame = 0
  const follow = (left: number) => {
    if (!row.contains(document.activeElement)) return
    row.scrollIntoView({ block: 'nearest' })
    if (left > 0) frame = requestAnimationFrame(() => follow(left - 1))
  }
  follow(SETTLES)
  return () => cancelAnimationFrame(frame)
}

function QueueRow(props: {
  film: FilmCard
  index: number
  count: number
  selection: Selection | undefined
  moves: QueueMoves
  helpId: string
  isMovable: boolean
}) {
  const { film, index, count, selection, moves, helpId, isMovable } = props
  const row = useRef<HTMLElement>(null)
  useRowDrag(row, film.id, isMovable, (dropped, side) => moves.dropBeside(dropped, film.id, side))
  const shownAt = useRef(index)
  useEffect(() => {
    if (shownAt.current === index || !row.current) return undefined
    shownAt.current = index
    // Carried or sent past the edge of the window, it takes the view along.
    return keepInView(row.current)
  }, [index])
  return (
    <FilmRow
      ref={row}
      film={film}
      selection={selection}
      isLifted={moves.lifted?.id === film.id}
      controls={isMovable && <MoveControls {...{ film, index, count, moves, helpId }} />}
    />
  )
}
