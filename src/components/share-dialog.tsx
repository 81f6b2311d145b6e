import { useId, useState } from 'react'
import { readEntry } from '#domain/entry.ts'
import type { FilmCard, FilmId } from '#domain/film.ts'
import { formatSharedList } from '#domain/shared-list.ts'
import { readRecords } from '#state/entries.ts'
import { findFilm, readFilms } from '#state/films.ts'
import { toSharedFilm } from '#state/shared-films.ts'
import { readWatchlist } from '#state/watchlist.ts'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { LinkOutputs } from './link-outputs.tsx'

type Props = {
  /** The one film to recommend; without it a list is chosen. */
  filmId?: FilmId
  onClose: () => void
}

type ListName = 'queue' | 'watched' | 'liked' | 'catalogue'

const LISTS: readonly { value: ListName; label: string }[] = [
  { value: 'queue', label: 'My queue' },
  { value: 'watched', label: 'Films I watched' },
  { value: 'liked', label: 'Films I like' },
  { value: 'catalogue', label: 'The six films' },
]

/** Films to pass on by a link or a code, with as much of one's own words as one chooses. */
export function ShareDialog({ filmId, onClose }: Props) {
  const one = filmId === undefined ? undefined : findFilm(filmId)
  const [list, setList] = useState(firstList)
  const [unticked, setUnticked] = useState<ReadonlySet<FilmId>>(new Set())
  const [title, setTitle] = useState(one ? `Watch ${one.title}` : 'Films about North Korea')
  const [message, setMessage] = useState('')
  const [withRatings, setWithRatings] = useState(true)
  const [withNotes, setWithNotes] = useState(false)
  const messageId = useId()
  const films = one ? [one] : filmsOf(list)
  const chosen = films.filter(({ id }) => !unticked.has(id))
  const text = formatSharedList({
    title,
    message,
    films: chosen.map((card) => toSharedFilm(card, { withRatings, withNotes })),
  })
  const tick = (id: FilmId, isTicked: boolean) => {
    const others = [...unticked].filter((other) => other !== id)
    setUnticked(new Set(isTicked ? others : [...others, id]))
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>{one ? `Share ${one.title}` : 'Share a list'}</Dialog.Title>
      {!one && (
        <>
          <Choice label="Which films" options={LISTS} value={list} onChange={setList} />
          <FilmTicks films={films} unticked={unticked} onTick={tick} />
        </>
      )}
      <TextField label="Title" value={title} fault={undefined} dir="auto" onText={setTitle} />
      <p className="field">
        <label htmlFor={messageId} className="field-label">
          Message, if you like
        </label>
        <textarea
          id={messageId}
          className="field-control"
          rows={2}
          dir="auto"
          value={message}
          onChange={({ currentTarget }) => setMessage(currentTarget.value)}
        />
      </p>
      <Tick label="With my ratings" isOn={withRatings} onTick={setWithRatings} />
      <Tick
        label="With my notes, for whoever has the link to read"
        isOn={withNotes}
        onTick={setWithNotes}
      />
      {chosen.length > 0 ? (
        <LinkOutputs
          text={text}
          name={title.trim() === '' ? 'a list of films' : title}
          instead="Leave out notes or films, or copy the link."
        />
      ) : (
        <p role="status">Choose at least one film.</p>
      )}
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

function Tick(props: { label: string; isOn: boolean; onTick: (isOn: boolean) => void }) {
  const { label, isOn, onTick } = props
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      {label}
    </label>
  )
}

/** More would be too much for a link. */
const MOST_FILMS = 100

function filmsOf(list: ListName): readonly FilmCard[] {
  const all = readFilms()
  const records = readRecords()
  const entryOf = (id: FilmId) => readEntry(records.get(id))
  const { queue, watched } = readWatchlist()
  const lists = {
    queue,
    watched,
    liked: all.filter(({ id }) => entryOf(id).liked),
    catalogue: all.filter(({ isOwn }) => !isOwn),
  }
  return lists[list].slice(0, MOST_FILMS)
}

const firstList = (): ListName =>
  LISTS.find(({ value }) => filmsOf(value).length > 0)?.value ?? 'catalogue'

function FilmTicks(props: {
  films: readonly FilmCard[]
  unticked: ReadonlySet<FilmId>
  onTick: (id: FilmId, isTicked: boolean) => void
}) {
  const { films, unticked, onTick } = props
  if (films.length === 0) return <p>There are no films on this list.</p>
  return (
    <fieldset className="film-ticks">
      <legend className="sr-only">Films</legend>
      {films.map(({ id, title }) => (
        <Tick
          key={id}
          label={title}
          isOn={!unticked.has(id)}
          onTick={(isTicked) => onTick(id, isTicked)}
        />
      ))}
    </fieldset>
  )
}
