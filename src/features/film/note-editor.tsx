import { useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { endNoteEdit, useEntry, writeNote } from '#state/entries.ts'
import { NoteSaveState } from './note-save-state.tsx'

type Draft = { text: string; seen: readonly Stamp[] }

/**
 * The user's text, saved while typing. While it is being edited the field shows the user's own
 * draft, whatever arrives from another tab; a text the user has not seen is never replaced by theirs.
 */
export function NoteEditor({ id }: { id: FilmId }) {
  const { note, noteVersions } = useEntry(id)
  const [draft, setDraft] = useState<Draft>()
  const write = (text: string) => {
    const seen = draft?.seen ?? noteVersions.slice(0, 1).map(({ s }) => s)
    setDraft({ text, seen: [writeNote(id, text, seen)] })
  }
  const finish = () => {
    endNoteEdit(id)
    setDraft(undefined)
  }
  return (
    <div className="note">
      <label className="field">
        <span className="field-label">Note</span>
        <textarea
          className="field-control note-text"
          dir="auto"
          rows={5}
          spellCheck
          value={draft?.text ?? note}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onBlur={finish}
        />
      </label>
      <NoteSaveState id={id} />
    </div>
  )
}
