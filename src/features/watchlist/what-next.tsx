import { Link } from '@tanstack/react-router'
import { memo, useMemo, useState } from 'react'
import { FilmMeta } from '#components/film-meta.tsx'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { nextInQueue, pickFilm, type Reason, suggestFilm } from '#domain/suggestion.ts'
import { listSome } from '#lib/list-some.ts'
import { useWhenIdle } from '#lib/use-when-idle.ts'
import { useRecords } from '#state/entries.ts'
import { findFilm } from '#state/films.ts'
import { Button } from '#ui/button.tsx'

/** Three answers to one question: what was planned, what the films watched lead to, and chance. */
export const WhatNext = memo(function WhatNext(props: {
  films: readonly FilmCard[]
  queue: readonly FilmCard[]
}) {
  const { films, queue } = props
  // A mark is answered first: among thousands of films the next one takes a moment to find.
  const records = useWhenIdle(useRecords())
  const { queued, suggestion } = useMemo(() => {
    const entryOf = (id: FilmId) => readEntry(records.get(id))
    const queued = nextInQueue(queue, entryOf)
    return { queued, suggestion: suggestFilm(films, entryOf, queued?.film.id) }
  }, [films, queue, records])
  if (!queued && !suggestion) return null
  return (
    <section aria-label="What next?" className="next">
      <h2>What next?</h2>
      <dl className="next-answers">
        {queued && (
          <div>
            <dt>{QUEUED[queued.is]}</dt>
            <dd>
              <FilmLink film={queued.film} />
              <FilmMeta film={queued.film} isShort />
            </dd>
          </div>
        )}
        {suggestion && (
          <div>
            <dt>Suggested</dt>
            <dd>
              <FilmLink film={suggestion.film} />
              <p className="meta">{describeReason(suggestion.reason, queued !== undefined)}</p>
            </dd>
          </div>
        )}
      </dl>
      <RandomPick films={films} />
    </section>
  )
})

const QUEUED = {
  first: 'First in your queue',
  next: 'Next in your queue',
  again: 'First in your queue, to watch again',
} as const

function RandomPick({ films }: { films: readonly FilmCard[] }) {
  const [pickedId, setPickedId] = useState<FilmId>()
  const records = useRecords()
  const isUnwatched = ({ id }: FilmCard) => !readEntry(records.get(id)).watched
  const picked = pickedId && findFilm(pickedId)
  const [one, other] = [films.findIndex(isUnwatched), films.findLastIndex(isUnwatched)]
  // Of a single film nothing can be picked.
  if (one === other) return null
  const pick = () => setPickedId(pickFilm(films.filter(isUnwatched), Math.random, pickedId)?.id)
  return (
    <div className="next-pick needs-script">
      <Button onClick={pick}>Pick one at random</Button>
      <p role="status">
        {picked && isUnwatched(picked) && (
          <>
            How about <FilmLink film={picked} />?
          </>
        )}
      </p>
    </div>
  )
}

const FilmLink = ({ film }: { film: FilmCard }) => (
  <Link to="/films/$filmId" params={{ filmId: film.id }} className="link">
    <bdi>{film.title}</bdi>
  </Link>
)

function describeReason(reason: Reason, isOther: boolean): string {
  switch (reason.why) {
    case 'theme':
      return `On ${reason.shared}, like ${listTitles(reason.with)}, which you have watched.`
    case 'director':
      return `By ${reason.shared}, like ${listTitles(reason.with)}, which you have watched.`
    case 'shortest':
      return isOther
        ? `The shortest of the others: ${reason.minutes} minutes.`
        : `The shortest you have not watched: ${reason.minutes} minutes.`
    case 'first':
      return 'Not watched yet.'
  }
}

const MOST_TITLES = 2

const listTitles = (films: readonly FilmCard[]) =>
  listSome(
    films.map(({ title }) => title),
    MOST_TITLES,
  )
