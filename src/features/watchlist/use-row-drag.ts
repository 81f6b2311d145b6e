import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { FilmId } from '#domain/film.ts'
import type { Side } from './queue-drag.ts'

/** Dragging is loaded once there is something to drag; without it the buttons and keys still move. */
export function useRowDrag(
  row: RefObject<HTMLElement | null>,
  id: FilmId,
  isOn: boolean,
  onDrop: (dropped: FilmId, side: Side) => void,
) {
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    if (!isOn) return
    let stop: (() => void) | undefined
    let isOver = false
    const start = async () => {
      const { makeRowDraggable } = await import('./queue-drag.ts')
      if (isOver || !row.current) return
      stop = makeRowDraggable(row.current, id, (dropped, side) => drop(dropped, side))
    }
    start().catch(() => undefined)
    return () => {
      isOver = true
      stop?.()
    }
  }, [row, id, isOn])
}
