import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Markdown } from '#components/markdown.tsx'
import { readEntry } from '#domain/entry.ts'
import { formatStars } from '#domain/rating.ts'
import { receiveList, type ReceivedFilm } from '#domain/received-list.ts'
import type { SharedList } from '#domain/shared-list.ts'
import { plural } from '#lib/plural.ts'
import { useRecords } from '#state/entries.ts'
import { useFilms } from '#state/films.ts'
import { imdbOfOwnFilm, queueSharedFilms } from '#state/shared-films.ts'
import { Button } from '#ui/button.tsx'

/** A list that somebody sent: each film with what they said of it and how it stands here. */
export function SharedListView({ list }: { list: SharedList }) {
  const films = receiveList(list, useFilms(), imdbOfOwnFilm)
  const records = useRecords()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const entryOf = ({ id }: ReceivedFilm) =>
    readEntry(id === undefined ? undefined : records.get(id))
  const canAdd = (film: ReceivedFilm) => film.kind !== 'unknown' && !entryOf(film).queued
  const chosen = films.filter((film) => canAdd(film) && !unticked.has(film.key))
  const tick = (key: string, isTicked: boolean) => {
    const others = [...unticked].filter((other) => other !== key)
    setUnticked(new Set(isTicked ? others : [...others, key]))
  }
  const add = () => {
    setSaid(`Added ${plural(chosen.length, 'film')} to your queue.`)
    queueSharedFilms(chosen)
  }
  return (
    <section aria-labelledby="shared-list">
      <h2 id="shared-list" dir="auto">
        {list.title.trim() === '' ? 'A list of films' : list.title}
      </h2>
      {list.message !== '' && (
        <blockquote className="shared-message">
          <Markdown text={list.message} />
        </blockquote>
      )}
      <ul className="shared-films">
        {films.map((film) => (
          <li key={film.key}>
            <FilmLine film={film} />
            {film.note !== undefined && (
              <blockquote className="version-text">
                <Markdown text={film.note} />
              </blockquote>
            )}
            {canAdd(film) ? (
              <label className="check">
                <input
                  type="checkbox"
                  checked={!unticked.has(film.key)}
                  onChange={({ currentTarget }) => tick(film.key, currentTarget.checked)}
                />
                <span>
                  Add <span className="sr-only">{film.title} </span>to my queue
                  {entryOf(film).watched && ' once more: you have watched it'}
                  {film.kind === 'other' && ' as a film of my own'}
                </span>
              </label>
            ) : (
              <p className="meta">
                {film.kind === 'unknown'
                  ? 'This version of Reel North does not know this film.'
                  : 'In your queue already.'}
              </p>
            )}
          </li>
        ))}
      </ul>
      {films.length === 0 && <p>There is no film in it.</p>}
      {chosen.length > 0 && (
        <p>
          <Button look="strong" onClick={add}>
            Add {plural(chosen.length, 'film')} to the queue
          </Button>
        </p>
      )}
      <p role="status">{said}</p>
      <p className="meta">Nothing of yours changes before you add it, and Undo takes it back.</p>
    </section>
  )
}

function FilmLine({ film }: { film: ReceivedFilm }) {
  const { id, title, year, rating } = film
  return (
    <h3>
      {id === undefined ? (
        <bdi>{title}</bdi>
      ) : (
        <Link to="/films/$filmId" params={{ filmId: id }} className="link">
          <bdi>{title}</bdi>
        </Link>
      )}
      {year !== undefined && ` (${year})`}
      {rating && <span className="shared-rating"> {formatStars(rating)}</span>}
    </h3>
  )
}
