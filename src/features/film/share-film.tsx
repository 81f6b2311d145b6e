import { useState } from 'react'
import { ShareButton } from '#components/share-button.tsx'
import type { FilmId } from '#domain/film.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const CardDialog = later(() => import('#components/card-dialog.tsx'), 'CardDialog')

/** Passing the film on: by a link, or as a picture. */
export function ShareFilm({ id }: { id: FilmId }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-label="Share" className="link-actions share-film">
      <ShareButton filmId={id} />
      <Button onClick={() => setIsOpen(true)}>Make a picture…</Button>
      {isOpen && <CardDialog filmId={id} onClose={() => setIsOpen(false)} />}
    </section>
  )
}
