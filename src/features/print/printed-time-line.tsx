import { filmCards } from '#catalogue/catalogue.ts'
import type { Guide } from '#domain/guide.ts'
import { makeTimeLine, type TimeLineEntry } from '#domain/time-line.ts'
import { formatPartialDay } from '#lib/format-partial-day.ts'
import { Marked } from './sheet-sources.tsx'

export function PrintedTimeLine({ data }: { data: Guide['time-line'] }) {
  return makeTimeLine(data, filmCards).map(({ decade, entries }) => (
    <section key={decade}>
      <h3 className="sheet-band">{decade}</h3>
      <ol className="sheet-rows">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="sheet-when">{whenOf(entry)}</p>
            <EntryText entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function whenOf(entry: TimeLineEntry): string {
  const until = entry.kind === 'event' ? entry.event.until : entry.until
  const from = formatPartialDay(entry.date)
  return until === undefined ? from : `${from} to ${formatPartialDay(until)}`
}

function EntryText({ entry }: { entry: TimeLineEntry }) {
  if (entry.kind === 'event') {
    const { title, text, sources, confidence } = entry.event
    return (
      <p>
        <strong>{title}.</strong> <Marked {...{ text, sources, confidence }} />
      </p>
    )
  }
  const { kind, film } = entry
  return (
    <p className="sheet-film-event">
      {kind === 'filmed' ? 'Filmed: ' : 'Released: '}
      <strong>{film.title}.</strong> {kind === 'released' && film.line}
    </p>
  )
}
