import { useEffect, useId, useRef, useState } from 'react'
import { OwnFilmDialog } from '#components/add-film.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { readField } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { readOwnFilmFacts, type OwnFilmFacts } from '#domain/own-film-facts.ts'
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
  // Whoever saw the film here is told that it was removed, be it in another tab.
  const [wasRemoved, setWasRemoved] = useState(false)
  const isRemoved = facts !== undefined && readField(record, 'own')?.v !== true
  if (isRemoved && !wasRemoved) setWasRemoved(true)
  if (!facts) return <NotFoundPage />
  if (isRemoved) return <OwnFilmRemoved id={id} title={facts.title} />
  return <OwnFilm id={id} facts={facts} isBack={wasRemoved} />
}

function OwnFilm(props: { id: FilmId; facts: OwnFilmFacts; isBack: boolean }) {
  const { id, facts, isBack } = props
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus went when the film came back.
  useEffect(() => {
    if (isBack && document.activeElement === document.body) heading.current?.focus()
  }, [isBack])
  const [isEdited, setIsEdited] = useState(false)
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
          <h1 id={titleId} ref={heading} tabIndex={isBack ? -1 : undefined}>
            <bdi>{facts.title}</bdi>
          </h1>
          <div className="own-film-actions">
            <Button onClick={() => setIsEdited(true)}>Edit film</Button>
            <Button look="quiet" onClick={() => removeOwnFilm(id)}>
              Remove film
            </Button>
          </div>
          {isEdited && <OwnFilmDialog id={id} onClose={() => setIsEdited(false)} />}
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
