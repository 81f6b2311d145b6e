import { useState } from 'react'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { withMoved } from '#domain/queue.ts'
import { moveFilm, sayPosition } from './watchlist-edits.ts'

export type QueueMoves = ReturnType<typeof useQueueMoves>

/** Moves in the queue. A film picked up by keyboard is shown where it would go, and written once put down. */
export function useQueueMoves(queue: readonly FilmCard[]) {
  const [lifted, setLifted] = useState<{ id: FilmId; to: number }>()
  const [said, setSaid] = useState('')
  const count = queue.length
  const indexOf = (id: FilmId) => queue.findIndex((film) => film.id === id)
  const isHere = lifted !== undefined && indexOf(lifted.id) >= 0
  // Taken from the queue meanwhile, it is not picked up when it comes back.
  if (lifted && !isHere) setLifted(undefined)

  const say = (id: FilmId, to: number) => sayPosition(id, to, count)
  const move = (id: FilmId, to: number) => {
    setLifted(undefined)
    setSaid('')
    moveFilm(id, to)
  }
  const lift = (id: FilmId) => {
    const to = indexOf(id)
    setLifted({ id, to })
    setSaid(`Picked up. ${say(id, to)}`)
  }
  const carry = (to: number) => {
    if (!lifted || to < 0 || to >= count) return
    setLifted({ ...lifted, to })
    setSaid(say(lifted.id, to))
  }
  const putDown = () => {
    if (!lifted) return
    if (indexOf(lifted.id) !== lifted.to) return move(lifted.id, lifted.to)
    setLifted(undefined)
    setSaid(`Put down. ${say(lifted.id, lifted.to)}`)
  }
  const putBack = () => {
    if (!lifted) return
    setLifted(undefined)
    setSaid(`Put back. ${say(lifted.id, indexOf(lifted.id))}`)
  }
  const dropBeside = (id: FilmId, other: FilmId, side: 'before' | 'after') => {
    const others = queue.filter((film) => film.id !== id)
    move(id, others.findIndex((film) => film.id === other) + (side === 'after' ? 1 : 0))
  }

  return {
    films: isHere ? withMoved(queue, lifted.id, lifted.to) : queue,
    lifted: isHere ? lifted : undefined,
    said,
    move,
    lift,
    carry,
    putDown,
    putBack,
    dropBeside,
  }
}
