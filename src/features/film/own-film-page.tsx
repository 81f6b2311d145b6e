import { type RefObject, useId, useRef, useState } from 'react'
import { OwnFilmDialog } from '#components/add-film.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { readField } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { readOwnFilmFacts, type OwnFilmFacts } from '#domain/own-film-facts.ts'
import { useFocusAfter } from '#lib/use-focus-after.ts'
import { useDocumentTitle } from '#lib/use-document-title.ts'
import { useRecords } from '#state/entries.ts'
import { removeOwnFilm } from '#state/own-films.ts'
import { Button } from '#ui/button.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { FilmNeighbours } from './film-neighbours.tsx'
import { OwnFilmFactList } from './own-film-fact-list.tsx'
import { OwnFilmRemoved } from './own-film-removed.tsx'
import { Thoughts } from './viewings-thoughts.tsx'

/** The page of a film the user added, as far as the records have one by this id. */
export function OwnFilmPage({ id }: { id: FilmId }) {
  const record = useRecords().get(id)
  const facts = readOwnFilmFacts(record)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isEdited, setIsEdited] = useState(false)
  // Whoever saw the film here is told that it was removed, be it in another tab.
  const isRemoved = facts !== undefined && readField(record, 'own')?.v !== true
  useFocusAfter(isEdited, heading)
  useFocusAfter(isRemoved, heading)
  if (!facts) return <NotFoundPage />
  return (
    <>
      {isRemoved ? (
        <OwnFilmRemoved id={id} title={facts.title} heading={heading} />
      ) : (
        <OwnFilm id={id} facts={facts} heading={heading} onEdit={() => setIsEdited(true)} />
      )}
      {isEdited && <OwnFilmDialog id={id} onClose={() => setIsEdited(false)} />}
    </>
  )
}

type OwnFilmProps = {
  id: FilmId
  facts: OwnFilmFacts
  heading: RefObject<HTMLHeadingElement | null>
  onEdit: () => void
}

function OwnFilm({ id, facts, heading, onEdit }: OwnFilmProps) {
  const titleId = useId()
  useDocumentTitle(`${facts.title} · Reel North`)
  return (
    <article className="film" data-film={id} aria-labelledby={titleId}>
      <header className="film-head">
        <div className="film-poster">
          <FilmPoster id={id} title={facts.title} />
        </div>
        <div>
          <p className="eyebrow">
            <span className="yours">Yours</span> {describeKind(facts)}
          </p>
          <h1 id={titleId} ref={heading} tabIndex={-1}>
            <bdi>{facts.title}</bdi>
          </h1>
          <div className="own-film-actions">
            <Button onClick={onEdit}>Edit film</Button>
            <Button look="quiet" onClick={() => removeOwnFilm(id)}>
              Remove film
            </Button>
          </div>
        </div>
      </header>
      <div className="film-columns">
        <EntryPanel film={{ id }} />
        <div className="film-text">
          <OwnFilmFactList facts={facts} />
          <Thoughts id={id} />
        </div>
      </div>
      <FilmNeighbours id={id} />
    </article>
  )
}

const KINDS = { documentary: 'Documentary', fiction: 'Fiction' }

const describeKind = ({ kind, year }: OwnFilmFacts) =>
  [kind && KINDS[kind], year].filter((part) => part !== undefined).join(', ')
