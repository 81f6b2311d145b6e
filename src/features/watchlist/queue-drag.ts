import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { FilmId } from '#domain/film.ts'

export type Side = 'before' | 'after'

/** Lets a row of the queue be dragged by its handle, and another be dropped beside it, where a line shows. */
export function makeRowDraggable(
  row: HTMLElement,
  id: FilmId,
  onDrop: (dropped: FilmId, side: Side) => void,
): () => void {
  const handle = row.querySelector('[data-handle]')
  const sideAt = (y: number): Side => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2 ? 'before' : 'after'
  }
  return combine(
    draggable({
      element: row,
      ...(handle && { dragHandle: handle }),
      getInitialData: () => ({ queued: id }),
      onDragStart: () => {
        row.dataset['dragged'] = ''
      },
      onDrop: () => {
        delete row.dataset['dragged']
      },
    }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => 'queued' in source.data && source.data['queued'] !== id,
      onDrag: ({ location }) => {
        row.dataset['drop'] = sideAt(location.current.input.clientY)
      },
      onDragLeave: () => {
        delete row.dataset['drop']
      },
      onDrop: ({ location, source }) => {
        delete row.dataset['drop']
        onDrop(String(source.data['queued']), sideAt(location.current.input.clientY))
      },
    }),
  )
}
