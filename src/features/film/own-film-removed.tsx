import { Link } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import type { FilmId } from '#domain/film.ts'
import { useDocumentTitle } from '#lib/use-document-title.ts'
import { putBackOwnFilm } from '#state/own-films.ts'
import { Button } from '#ui/button.tsx'

type Props = { id: FilmId; title: string; heading: RefObject<HTMLHeadingElement | null> }

/** Stands where the film was, whoever removed it, until it is put back. */
export function OwnFilmRemoved({ id, title, heading }: Props) {
  useDocumentTitle(`${title} · Reel North`)
  // The button or field that had the focus is gone with the film.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [heading])
  return (
    <div className="page prose">
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi> was removed
      </h1>
      <p>
        It is no longer among your films. What you kept on it is still here, and it is among your{' '}
        <Link to="/data" className="link">
          data
        </Link>
        .
      </p>
      <Button look="strong" onClick={() => putBackOwnFilm(id)}>
        Put it back
      </Button>
    </div>
  )
}
