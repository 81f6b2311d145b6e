import type { FilmId } from '#domain/film.ts'
import { useEntry, useSaveState } from '#state/entries.ts'

/** Whether the words are safe. "Saving" is seen but not read out, since it would interrupt at every pause. */
export function NoteSaveState({ id }: { id: FilmId }) {
  const state = useSaveState()
  const { note, noteVersions } = useEntry(id)
  return (
    <p role="status" className="save-state" data-state={state.kind}>
      {noteVersions.length > 1 && 'Written in two places: see below the note. '}
      {state.kind === 'saving' && <span aria-hidden="true">Saving…</span>}
      {state.kind === 'saved' && (note === '' ? '' : 'Saved')}
      {state.kind === 'not-saved' && 'Not saved yet: this device has no room'}
      {state.kind === 'blocked' && 'Not saved: this browser keeps nothing'}
      {state.kind === 'newer' && 'Not saved: reload to update first'}
    </p>
  )
}
