import { type SubmitEvent, useRef, useState } from 'react'
import { readField } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { readOwnFilmFacts } from '#domain/own-film-facts.ts'
import {
  EMPTY_FORM,
  findFaults,
  readForm,
  toForm,
  type OwnFilmForm,
} from '#domain/own-film-form.ts'
import { readRecords, useRecords } from '#state/entries.ts'
import { addOwnFilm, editOwnFilm } from '#state/own-films.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { OwnFilmFields } from './own-film-fields.tsx'
import { OwnFilmTwins } from './own-film-twins.tsx'

/** The fields that were typed in a dialog that went away unanswered, to be there when it is opened again. */
const drafts = new Map<FilmId | undefined, Partial<OwnFilmForm>>()

/** Where a film of the user's own is written down, or with an `id` changed. */
export function OwnFilmDialog({ id, onClose }: { id?: FilmId; onClose: () => void }) {
  const [old] = useState(() => readOwnForm(id))
  const [typed, setTyped] = useState(() => drafts.get(id) ?? {})
  const [isResumed] = useState(drafts.has(id))
  const form = { ...old, ...typed }
  const [isChecked, setIsChecked] = useState(false)
  const fields = useRef<HTMLFormElement>(null)
  const record = useRecords().get(id ?? '')
  const isRemoved = id !== undefined && readField(record, 'own')?.v !== true
  const faults = isChecked ? findFaults(form) : {}
  const change = (changed: Partial<OwnFilmForm>) => {
    drafts.set(id, { ...typed, ...changed })
    setTyped({ ...typed, ...changed })
  }
  const finish = () => {
    drafts.delete(id)
    onClose()
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setIsChecked(true)
    const [wrong] = Object.keys(findFaults(form))
    if (wrong !== undefined) return focusField(fields.current, wrong)
    if (id === undefined) addOwnFilm(readForm(form))
    else editOwnFilm(id, readForm(form), Object.keys(typed))
    finish()
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>{id === undefined ? 'Add a film' : 'Edit film'}</Dialog.Title>
      {isResumed && <p className="meta">What you typed here before is still there.</p>}
      <p role="status" className="problem">
        {isRemoved && 'This film was removed meanwhile. Save it to have it back.'}
      </p>
      <form ref={fields} onSubmit={save} noValidate>
        <OwnFilmFields form={form} faults={faults} onChange={change} />
        <OwnFilmTwins facts={readForm(form)} id={id} />
        <div className="dialog-actions">
          <Button onClick={finish}>Cancel</Button>
          <Button look="strong" type="submit">
            {id === undefined ? 'Add film' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function readOwnForm(id: FilmId | undefined): OwnFilmForm {
  const facts = id === undefined ? undefined : readOwnFilmFacts(readRecords().get(id))
  return facts ? toForm(facts) : EMPTY_FORM
}

function focusField(form: HTMLFormElement | null, name: string) {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}
