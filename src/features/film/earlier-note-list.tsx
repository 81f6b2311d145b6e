import { useEffect, useId, useState } from 'react'
import { LongText } from '#components/long-text.tsx'
import type { FilmId } from '#domain/film.ts'
import { firstWords } from '#lib/first-words.ts'
import { formatMoment } from '#lib/format-moment.ts'
import { useEntry } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { listEarlierNotes } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'

type EarlierNote = Awaited<ReturnType<typeof listEarlierNotes>>[number]

/** The note as it was before, for 30 days; putting one back is a change like any other. */
export function EarlierNoteList({ id }: { id: FilmId }) {
  const listId = useId()
  const [notes, setNotes] = useState<readonly EarlierNote[]>()
  const { noteVersions } = useEntry(id)
  useEffect(() => void listEarlierNotes(id).then(setNotes), [id])
  const putBack = (text: string) => {
    writeText(
      id,
      text,
      noteVersions.map(({ s }) => s),
    )
    endTextEdit(id)
    void listEarlierNotes(id).then(setNotes)
  }
  return (
    <>
      {notes?.length === 0 && <p className="meta">None in the last 30 days.</p>}
      <ul className="earlier">
        {notes?.map(({ stamp, text, until }) => (
          <li key={stamp}>
            <p id={listId + stamp} className="meta">
              Kept until {formatMoment(until)}
            </p>
            <LongText text={text} labelledBy={listId + stamp} />
            <Button onClick={() => putBack(text)}>
              Put this back<span className="sr-only">: {firstWords(text)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
