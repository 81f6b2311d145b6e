import { Cited } from '#components/cited.tsx'
import { FilmPoster } from '#components/film-poster.tsx'
import { TermSection } from '#components/terms.tsx'
import type { TimeLineEntry as Entry, TimeLineEvent } from '#domain/time-line.ts'
import { formatPartialDay } from '#lib/format-partial-day.ts'
import { FilmName, FilmNames } from './film-names.tsx'

type Props = { entry: Entry; address: { id: string; tabIndex: number } }

/** A date that is its own address, and what happened then. */
export function TimeLineEntry({ entry, address }: Props) {
  return entry.kind === 'event' ? (
    <li {...address} className="event">
      <EntryDate id={entry.id} date={entry.date} until={entry.event.until} />
      <EventText event={entry.event} />
    </li>
  ) : (
    <li {...address} className="event event-film" data-film={entry.film.id}>
      <EntryDate
        id={entry.id}
        date={entry.date}
        until={entry.kind === 'filmed' ? entry.until : undefined}
      />
      <div className="event-text">
        <div className="event-poster">
          <FilmPoster id={entry.film.id} title={entry.film.title} isStill />
        </div>
        <div>
          <p className="eyebrow">{entry.kind === 'filmed' ? 'Filmed' : 'Released'}</p>
          <h3>
            <FilmName id={entry.film.id} />
          </h3>
          {entry.kind === 'released' && <p>{entry.film.line}</p>}
        </div>
      </div>
    </li>
  )
}

function EventText({ event: { title, films, ...claim } }: { event: TimeLineEvent }) {
  return (
    <div className="event-text">
      <h3>{title}</h3>
      <TermSection texts={[claim.text]}>
        <p>
          <Cited {...claim} />
        </p>
      </TermSection>
      <FilmNames ids={films} label="Matters in" />
    </div>
  )
}

function EntryDate(props: { id: string; date: string; until?: string | undefined }) {
  const { id, date, until } = props
  return (
    <p className="event-date">
      <a href={`#${id}`}>
        <time dateTime={date}>{formatPartialDay(date)}</time>
        {until !== undefined && (
          <>
            {' '}
            to <time dateTime={until}>{formatPartialDay(until)}</time>
          </>
        )}
      </a>
    </p>
  )
}
