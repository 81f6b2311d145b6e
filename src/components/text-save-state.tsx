import type { FilmId } from '#domain/film.ts'
import { useSaveState } from '#state/entries.ts'

const REASONS = { full: 'this device has no room', failed: 'it will be tried again' }

type Props = {
  filmId: FilmId
  isEmpty: boolean
  /** Told while all is well, too. */
  isTold: boolean
  hasVersions: boolean
}

/** Whether the words are safe. "Saving" is seen but not read out, since it would interrupt at every pause. */
export function TextSaveState({ filmId, isEmpty, isTold, hasVersions }: Props) {
  const state = useSaveState()
  const isUnsaved = state.kind === 'not-saved' && state.films.includes(filmId)
  const isSaved = state.kind === 'saved' || (state.kind === 'not-saved' && !isUnsaved)
  return (
    <span role="status">
      {hasVersions && 'Written in two places: see below. '}
      {isTold && state.kind === 'saving' && <span aria-hidden="true">Saving…</span>}
      {isTold && isSaved && !isEmpty && 'Saved'}
      {isUnsaved && (isTold || !isEmpty) && `Not saved yet: ${REASONS[state.reason]}`}
      {isTold && state.kind === 'blocked' && 'Not saved: this browser keeps nothing'}
      {isTold && state.kind === 'newer' && 'Not saved: reload to update first'}
    </span>
  )
}
