import { type SubmitEvent, useState } from 'react'
import type { CatalogueQuery } from '#domain/catalogue-query.ts'
import { MY_VIEWS, type SavedView } from '#domain/saved-views.ts'
import { findView, findViewFault } from '#domain/view-edits.ts'
import { plainName } from '#lib/plain-name.ts'
import { useRefusal } from '#lib/use-refusal.ts'
import { useRecords } from '#state/entries.ts'
import { renameView, saveView } from '#state/saved-views.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

/** Asks for a name for what is shown, or another one for a view that has one. */
export function SaveViewDialog(props: {
  query: CatalogueQuery
  view: SavedView | undefined
  onClose: () => void
}) {
  const { query, view, onClose } = props
  const [name, setName] = useState(view?.name ?? '')
  const fault = findViewFault(name, view)
  const { field, isRefused, told } = useRefusal(fault)
  const found = findView(useRecords().get(MY_VIEWS), name)
  const standing = found?.name === view?.name || fault !== undefined ? undefined : found
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (plainName(name) === '') return
    if (isRefused()) return
    if (view) renameView(view, name)
    else saveView(name, query)
    onClose()
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>{view ? 'Rename view' : 'Save view'}</Dialog.Title>
      <form onSubmit={save}>
        <TextField
          label="Name"
          dir="auto"
          required
          ref={field}
          value={name}
          fault={told}
          onText={setName}
        />
        <p role="status" className="hint">
          {standing && (
            <>
              There is a view <bdi>“{standing.name}”</bdi> already. It would be replaced.
            </>
          )}
        </p>
        <div className="dialog-actions">
          <Dialog.Close>Cancel</Dialog.Close>
          <Button look="strong" type="submit">
            {standing ? `Replace “${standing.name}”` : view ? 'Rename' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
