import { useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const ShareDialog = later(() => import('./share-dialog.tsx'), 'ShareDialog')

/** Passes one film on, or with no `filmId` a list that is chosen then. */
export function ShareButton(props: { filmId?: FilmId }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Share…</Button>
      {isOpen && <ShareDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
