import { useState } from 'react'
import { findFilmCard } from '#catalogue/catalogue.ts'
import { GuideLink } from '#components/guide-link.tsx'
import { ShareButton } from '#components/share-button.tsx'
import type { FilmId } from '#domain/film.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const CardDialog = later(() => import('#components/card-dialog.tsx'), 'CardDialog')

/** Passing the film on: by a link, as a picture, or on paper. */
export function ShareFilm({ id }: { id: FilmId }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-label="Share" className="link-actions share-film">
      <ShareButton filmId={id} />
      <Button onClick={() => setIsOpen(true)}>Make a picture…</Button>
      {findFilmCard(id) && (
        <GuideLink page={`print/films/${id}`} className="link">
          Print a sheet
        </GuideLink>
      )}
      {isOpen && <CardDialog filmId={id} onClose={() => setIsOpen(false)} />}
    </section>
  )
}
