import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { FilmId } from '#domain/film.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const ViewingDialog = later(() => import('./viewing-dialog.tsx'), 'ViewingDialog')

/** Logs a viewing from where a film is listed; `subject` is read but not shown. */
export function LogViewing({ id, subject }: { id: FilmId; subject: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="quiet" className="log-viewing" onClick={() => setIsOpen(true)}>
        Log a viewing<span className="sr-only"> {subject}</span>
      </Button>
      {/* Outside the card, whose looks are not the dialog's. */}
      {isOpen &&
        createPortal(<ViewingDialog filmId={id} onClose={() => setIsOpen(false)} />, document.body)}
    </>
  )
}
