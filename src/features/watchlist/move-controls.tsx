import type { KeyboardEvent, ReactNode } from 'react'
import type { FilmCard } from '#domain/film.ts'
import { BottomIcon, DownIcon, GripIcon, TopIcon, UpIcon } from './move-icons.tsx'
import type { QueueMoves } from './use-queue-moves.ts'

/** Moves one film of the queue: a handle to drag or to carry it by keyboard, and a button for each way. */
export function MoveControls(props: {
  film: FilmCard
  index: number
  count: number
  moves: QueueMoves
  helpId: string
}) {
  const { film, index, count, moves, helpId } = props
  const isLifted = moves.lifted?.id === film.id
  const last = count - 1
  const carry = (event: KeyboardEvent) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: last }[event.key]
    if (!isLifted || (to === undefined && event.key !== 'Escape')) return
    event.preventDefault()
    if (to === undefined) moves.putBack()
    else moves.carry(to)
  }
  return (
    <div className="moves needs-script">
      <button
        type="button"
        className="move move-handle"
        data-handle
        aria-pressed={isLifted}
        aria-describedby={helpId}
        // A click of the mouse is a drag that went nowhere.
        onClick={({ detail }) => detail === 0 && (isLifted ? moves.putDown() : moves.lift(film.id))}
        onKeyDown={carry}
        onBlur={() => isLifted && moves.putDown()}
      >
        <GripIcon />
        <span className="sr-only">Move {film.title}</span>
      </button>
      <MoveButton
        name={`Move up ${film.title}`}
        icon={<UpIcon />}
        isOff={index === 0}
        onMove={() => moves.move(film.id, index - 1)}
      />
      <MoveButton
        name={`Move down ${film.title}`}
        icon={<DownIcon />}
        isOff={index === last}
        onMove={() => moves.move(film.id, index + 1)}
      />
      <MoveButton
        name={`Move to top ${film.title}`}
        icon={<TopIcon />}
        isOff={index === 0}
        onMove={() => moves.move(film.id, 0)}
      />
      <MoveButton
        name={`Move to bottom ${film.title}`}
        icon={<BottomIcon />}
        isOff={index === last}
        onMove={() => moves.move(film.id, last)}
      />
    </div>
  )
}

/** Not `disabled` where there is no way to go: the focus must stay on it. */
function MoveButton(props: { name: string; icon: ReactNode; isOff: boolean; onMove: () => void }) {
  const { name, icon, isOff, onMove } = props
  return (
    <button
      type="button"
      className="move"
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onMove()
      }}
    >
      {icon}
      <span className="sr-only">{name}</span>
    </button>
  )
}
