import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

/** Loaded with the first film that somebody adds or changes. */
export const OwnFilmDialog = later(() => import('./own-film-dialog.tsx'), 'OwnFilmDialog')

/** The way to a film of one's own. */
export function AddFilm() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Add a film</Button>
      {isOpen && <OwnFilmDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
