import { useRef } from 'react'
import type { FilmCard } from '#domain/film.ts'
import type { Selection } from './use-selection.ts'

/** Selects one film; with Shift all from the one before to it, by a click or by the space bar. */
export function FilmCheckbox({ film, selection }: { film: FilmCard; selection: Selection }) {
  // Not every browser tells of Shift in the click that a key makes.
  const isShiftHeld = useRef(false)
  const noteShift = ({ shiftKey }: { shiftKey: boolean }) => {
    isShiftHeld.current = shiftKey
  }
  return (
    <label className="row-check" onPointerDown={noteShift}>
      <input
        type="checkbox"
        aria-label={film.title}
        checked={selection.has(film.id)}
        onKeyDown={noteShift}
        onChange={({ currentTarget }) =>
          selection.choose(film.id, currentTarget.checked, isShiftHeld.current)
        }
      />
    </label>
  )
}
