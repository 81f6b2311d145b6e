import { useState } from 'react'
import type { BulkEdit } from '#domain/bulk-edit.ts'
import type { FilmCard } from '#domain/film.ts'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { RateForm, TagForm } from './bulk-forms.tsx'
import { editFilms } from './edit-films.ts'
import type { Selection } from './use-selection.ts'

type Choice = { label: string; edit: BulkEdit }

const CHOICES: readonly Choice[] = [
  { label: 'Watched', edit: { what: 'watched', to: true } },
  { label: 'Not watched', edit: { what: 'watched', to: false } },
  { label: 'Queue', edit: { what: 'queued', to: true } },
  { label: 'Not queued', edit: { what: 'queued', to: false } },
  { label: 'Like', edit: { what: 'liked', to: true } },
  { label: 'Not liked', edit: { what: 'liked', to: false } },
]
const REMOVE: Choice = { label: 'Remove own films', edit: { what: 'remove' } }

/** What can be done to all selected films at once, each as one step to undo. */
export function BulkBar(props: { films: readonly FilmCard[]; selection: Selection }) {
  const { films, selection } = props
  // One that is no longer listed is not among them.
  const selected = films.filter(({ id }) => selection.has(id))
  // Told until something else is selected; what was changed is told with its Undo.
  const [unchanged, setUnchanged] = useState<string>()
  const key = selected.map(({ id }) => id).join(' ')
  const apply = (edit: BulkEdit) => {
    if (selected.length === 0) return
    setUnchanged(editFilms(edit, selected) === 0 ? key : undefined)
  }
  const canDo = ({ what }: BulkEdit) =>
    what === 'remove' ? selected.some(({ isOwn }) => isOwn) : selected.length > 0
  const [hasRemove, setHasRemove] = useState(false)
  // Once there, the button stays: it has the focus when the last own film goes.
  if (!hasRemove && films.some(({ isOwn }) => isOwn)) setHasRemove(true)
  const choices = hasRemove ? [...CHOICES, REMOVE] : CHOICES
  return (
    <div role="group" aria-label="Selected films" className="bulk">
      <div className="bulk-line">
        <p role="status" className="bulk-count">
          {plural(selected.length, 'film')} selected
          {unchanged === key && <span>. None of them needed changing.</span>}
        </p>
        <Button look="quiet" onClick={selection.chooseAll}>
          Select all shown
        </Button>
        <Button look="quiet" onClick={selection.clear}>
          Clear
        </Button>
      </div>
      <div className="bulk-line bulk-choices">
        {choices.map(({ label, edit }) => (
          <Button key={label} aria-disabled={!canDo(edit)} onClick={() => apply(edit)}>
            {label}
          </Button>
        ))}
      </div>
      <div className="bulk-line">
        <RateForm isOff={selected.length === 0} onRate={(to) => apply({ what: 'rating', to })} />
        <TagForm isOff={selected.length === 0} onTag={(tags) => apply({ what: 'tag', tags })} />
      </div>
    </div>
  )
}
