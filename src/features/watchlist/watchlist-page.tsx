import { memo, useState } from 'react'
import { AddFilm } from '#components/add-film.tsx'
import { BulkBar } from '#components/bulk-bar.tsx'
import { FilmList } from '#components/film-list.tsx'
import { ShareButton } from '#components/share-button.tsx'
import { type Selection, useSelection } from '#components/use-selection.ts'
import type { FilmCard } from '#domain/film.ts'
import { useFilms } from '#state/films.ts'
import { useWatchlist } from '#state/watchlist.ts'
import { CheckIcon } from '#ui/icons.tsx'
import { ToggleButton } from '#ui/toggle-button.tsx'
import { FilmGroup } from './film-group.tsx'
import { FilmRow } from './film-row.tsx'
import { QueueGroup } from './queue-group.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { WhatNext } from './what-next.tsx'

/** The films by what the user plans and has done: the queue first, then watched, then the rest. */
export function WatchlistPage() {
  const films = useFilms()
  const { queue, watched, rest } = useWatchlist()
  const [isSelecting, setIsSelecting] = useState(false)
  const listed = isSelecting ? [...queue, ...watched, ...rest] : []
  const selected = useSelection(listed)
  const selection = isSelecting ? selected : undefined
  const switchSelecting = (isOn: boolean) => {
    selected.clear()
    setIsSelecting(isOn)
  }
  return (
    <div className="page" {...useKeptFocus()}>
      <div className="watchlist-head">
        <h1>Watchlist</h1>
        <div className="watchlist-tools needs-script">
          <AddFilm />
          <ShareButton />
          <ToggleButton
            label="Select"
            icon={<CheckIcon checked={isSelecting} />}
            pressed={isSelecting}
            onToggle={switchSelecting}
          />
        </div>
      </div>
      {selection ? (
        <BulkBar films={listed} selection={selection} />
      ) : (
        <WhatNext films={films} queue={queue} />
      )}
      <QueueGroup queue={queue} selection={selection} />
      <FilmGroup
        title="Watched"
        count={watched.length}
        empty="None yet. A film that is in your queue stays there, watched or not."
      >
        <PlainRows films={watched} selection={selection} />
      </FilmGroup>
      {rest.length > 0 && (
        <FilmGroup title="Still to discover" count={rest.length}>
          <PlainRows films={rest} selection={selection} />
        </FilmGroup>
      )}
    </div>
  )
}

/** The same rows as long as their films are, whatever moves in the other parts. */
const PlainRows = memo(function PlainRows(props: {
  films: readonly FilmCard[]
  selection: Selection | undefined
}) {
  const { films, selection } = props
  return (
    <FilmList films={films}>
      {(film) => <FilmRow key={film.id} film={film} selection={selection} />}
    </FilmList>
  )
})
