import type { FilmId } from '#domain/film.ts'
import { useEntry, useSaveState } from '#state/entries.ts'

const REASONS = { full: 'this device has no room', failed: 'it will be tried again' }

/** Whether the words are safe. "Saving" is seen but not read out, since it would interrupt at every pause. */
export function NoteSaveState({ id }: { id: FilmId }) {
  const state = useSaveState()
  const { note, noteVersions } = useEntry(id)
  const isHere = state.kind === 'not-saved' && state.films.includes(id)
  return (
    <p role="status" className="save-state" data-state={state.kind}>
      {noteVersions.length > 1 && 'Written in two places: see below the note. '}
      {state.kind === 'saving' && <span aria-hidden="true">Saving…</span>}
      {state.kind === 'saved' && (note === '' ? '' : 'Saved')}
      {state.kind === 'not-saved' &&
        (isHere ? `Not saved yet: ${REASONS[state.reason]}` : note === '' ? '' : 'Saved')}
      {state.kind === 'blocked' && 'Not saved: this browser keeps nothing'}
      {state.kind === 'newer' && 'Not saved: reload to update first'}
    </p>
  )
}
