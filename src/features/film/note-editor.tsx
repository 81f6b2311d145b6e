import { useEffect, useRef, useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { useEntry } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { NoteSaveState } from './note-save-state.tsx'
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
        <label className="field">
          <span className="field-label">Note</span>
          <textarea
            className="field-control note-text"
            data-grows={text.length < GROWS_UP_TO}
            dir="auto"
            rows={5}
            spellCheck
            value={text}
            onChange={({ currentTarget }) => write(currentTarget.value)}
            onBlur={finish}
          />
        </label>
        {note !== '' && (
          <p className="note-print" dir="auto" aria-hidden="true">
            {note}
          </p>
        )}
        <NoteSaveState id={id} />
      </div>
      <NoteVersions id={id} onSettled={() => place.current?.focus()} />
    </>
  )
}
