import { useEffect, useRef, useState } from 'react'
import { viewingInWords } from '#components/viewing-line.tsx'
import { SavedText } from '#components/saved-text.tsx'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { listPlannedViewings, listViewings, viewingText, type Viewing } from '#domain/viewing.ts'
import { freshId } from '#lib/fresh-id.ts'
import { useRecords } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'
import { Section } from './film-sections.tsx'

/** What the user believed before each viewing, and believes after it, side by side. */
export function Thoughts({ id }: { id: FilmId }) {
  const record = useRecords().get(id)
  const viewings = listViewings(record)
  const planned = listPlannedViewings(record)
  const [next, setNext] = useState(() => planned[0] ?? freshId())
  const [isPlanning, setIsPlanning] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  // The one written on before has been watched: the next is another.
  if (viewings.some((viewing) => viewing.id === next)) {
    setNext(freshId())
    setIsPlanning(false)
    setIsAsked(false)
  }
  const isFirst = viewings.length === 0
  const isNextShown = isFirst || isPlanning || planned.length > 0
  const ask = () => {
    setIsPlanning(true)
    setIsAsked(true)
  }
  return (
    <div className="own-state thoughts">
      <Section title="First thoughts, later thoughts">
        <p>
          Write before you watch, and again after. What you believed and what you believe stay side
          by side, for every viewing.
        </p>
        {!isNextShown && <Button onClick={ask}>Write before watching again</Button>}
        {isNextShown &&
          (planned.length > 0 ? planned : [next]).map((plan) => (
            <ThoughtsBefore
              key={plan}
              filmId={id}
              plan={plan}
              title={isFirst ? 'Before your first viewing' : 'Before you watch it again'}
              isAsked={isAsked && plan === next}
              onFocus={() => setIsPlanning(true)}
            />
          ))}
        {viewings.map((viewing, at) => (
          <ThoughtsOn
            key={viewing.id}
            filmId={id}
            viewing={viewing}
            day={viewingInWords(viewing, viewings)}
            isNewest={at === 0}
          />
        ))}
      </Section>
    </div>
  )
}

type BeforeProps = {
  filmId: FilmId
  plan: string
  title: string
  /** Opened by a button, which is gone: the focus goes on to the field. */
  isAsked: boolean
  onFocus: () => void
}

/** What the user believes before a viewing to come. */
function ThoughtsBefore({ filmId, plan, title, isAsked, onFocus }: BeforeProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsked) row.current?.querySelector('textarea')?.focus()
  }, [isAsked])
  return (
    <div ref={row} className="thoughts-row" onFocus={onFocus}>
      <h3>{title}</h3>
      <SavedText
        filmId={filmId}
        textKey={viewingText(plan, 'before')}
        label="What I believe now, and what I expect to see"
      />
      <p className="meta">What you believe after it has its place once the viewing is logged.</p>
    </div>
  )
}

type RowProps = {
  filmId: FilmId
  viewing: Viewing
  /** Tells it apart from the film’s others. */
  day: string
  isNewest: boolean
}

/** Both answers on one viewing; of an older one without any, only the offer to write. */
function ThoughtsOn({ filmId, viewing, day, isNewest }: RowProps) {
  const row = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const record = useRecords().get(filmId)
  const keys = {
    before: viewingText(viewing.id, 'before'),
    after: viewingText(viewing.id, 'after'),
  }
  const isWritten = Object.values(keys).some((key) => readTexts(record, key).length > 0)
  const open = () => {
    setIsOpen(true)
    row.current?.focus()
  }
  return (
    // Once the focus was in it, the row stays open, also while its last word is taken out.
    <div ref={row} tabIndex={-1} className="thoughts-row" onFocus={() => setIsOpen(true)}>
      <h3>Viewing, {day}</h3>
      {isNewest || isOpen || isWritten ? (
        <div className="thoughts-pair">
          <SavedText
            filmId={filmId}
            textKey={keys.before}
            label="What I believed before"
            subject={day}
          />
          <SavedText
            filmId={filmId}
            textKey={keys.after}
            label="What I believe after"
            subject={day}
          />
        </div>
      ) : (
        <Button onClick={open}>
          Write about it<span className="sr-only"> ({day})</span>
        </Button>
      )}
    </div>
  )
}
