import { useEffect, useId, useRef, useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { useEntry } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { NoteLength, NoteReading } from './note-reading.tsx'
import { NoteSaveState } from './note-save-state.tsx'
import { formatByKey, NoteToolbar } from './note-toolbar.tsx'
import { NoteVersions } from './note-versions.tsx'

type Draft = { text: string; seen: readonly Stamp[] }

/** Beyond this the field keeps its height: measuring a long text at every key would slow the typing. */
const GROWS_UP_TO = 5000

/**
 * The user's text, saved while typing. While it is being edited the field shows the user's own
 * draft, whatever arrives from another tab; a text the user has not seen is never replaced by theirs.
 */
export function NoteEditor({ id }: { id: FilmId }) {
  const { note, noteVersions } = useEntry(id)
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  const [draft, setDraft] = useState<Draft>()
  const text = draft?.text ?? note
  // Leaving by a link takes the field away without a blur.
  useEffect(() => () => endTextEdit(id), [id])
  const write = (typed: string) => {
    // What the field showed is seen, under whatever stamp it lives by now.
    const shown = noteVersions.filter(({ t }) => t === text).map(({ s }) => s)
    const seen = [...(draft?.seen ?? noteVersions.slice(0, 1).map(({ s }) => s)), ...shown]
    setDraft({ text: typed, seen: [writeText(id, typed, seen)] })
  }
  const finish = () => {
    endTextEdit(id)
    setDraft(undefined)
  }
  return (
    <>
      <div className="note" ref={place} tabIndex={-1}>
        <div className="field">
          <label htmlFor={fieldId} className="field-label">
            Note
          </label>
          <NoteToolbar field={field} fieldId={fieldId} />
          <textarea
            ref={field}
            id={fieldId}
            className="field-control note-text"
            data-grows={text.length < GROWS_UP_TO}
            dir="auto"
            rows={5}
            spellCheck
            value={text}
            onChange={({ currentTarget }) => write(currentTarget.value)}
            onKeyDown={formatByKey}
            onBlur={finish}
          />
        </div>
        <div className="note-foot">
          <NoteSaveState id={id} />
          <NoteLength text={text} />
        </div>
        <NoteReading text={text} />
      </div>
      <NoteVersions id={id} onSettled={() => place.current?.focus()} />
    </>
  )
}
