import { SavedText } from '#components/saved-text.tsx'
import type { FilmId } from '#domain/film.ts'
import { NoteLength, NoteReading } from './note-reading.tsx'
import { formatByKey, NoteToolbar } from './note-toolbar.tsx'

/** The user's note on a film: a text in Markdown, with tools to write it and the note as it reads. */
export function NoteEditor({ id }: { id: FilmId }) {
  return (
    <SavedText
      filmId={id}
      label="Note"
      isMain
      Tools={NoteToolbar}
      onKeyDown={formatByKey}
      Length={NoteLength}
      Reading={NoteReading}
    />
  )
}
