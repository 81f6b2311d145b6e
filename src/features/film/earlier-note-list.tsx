import { useEffect, useId, useState } from 'react'
import { LongText } from '#components/long-text.tsx'
import { textName } from '#components/text-name.ts'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { firstWords } from '#lib/first-words.ts'
import { formatMoment } from '#lib/format-moment.ts'
import { useRecord } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { listEarlierNotes } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'

type EarlierNote = Awaited<ReturnType<typeof listEarlierNotes>>[number]

/** The film’s texts as they were before, for 30 days; putting one back is a change like any other. */
export function EarlierNoteList({ id }: { id: FilmId }) {
  const listId = useId()
  const [notes, setNotes] = useState<readonly EarlierNote[]>()
  const record = useRecord(id)
  useEffect(() => void listEarlierNotes(id).then(setNotes), [id])
  const putBack = ({ text, key }: EarlierNote) => {
    const seen = readTexts(record, key).map(({ s }) => s)
    writeText(id, text, seen, key)
    endTextEdit(id)
    void listEarlierNotes(id).then(setNotes)
  }
  return (
    <>
      {notes?.length === 0 && <p className="meta">None in the last 30 days.</p>}
      <ul className="earlier">
        {notes?.map((note, at) => (
          <li key={`${at} ${note.stamp}`}>
            <p id={`${listId}-${at}`} className="meta">
              {textName(note.key)}. Kept until {formatMoment(note.until)}
            </p>
            <LongText text={note.text} labelledBy={`${listId}-${at}`} />
            <Button onClick={() => putBack(note)}>
              Put this back<span className="sr-only">: {firstWords(note.text)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
