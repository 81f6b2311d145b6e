import { useEffect, useRef, useState } from 'react'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { formatMoment } from '#lib/format-moment.ts'
import { useRecords, useSaveState, type SaveState } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { TextVersions } from './text-versions.tsx'

type Draft = { text: string; seen: readonly Stamp[] }

type Props = {
  filmId: FilmId
  textKey: string
  label: string
  /** Read after the label where several fields have the same. */
  subject?: string
  /** Typing on after leaving the field is the same step to undo; ended by what stands around it. */
  staysOpen?: boolean
}

/**
 * One of the user's texts on a film, saved while typing. While it is being edited the field shows the
 * user's own draft, whatever arrives from another tab; a text nobody here has seen is never replaced.
 */
export function SavedText({ filmId, textKey, label, subject, staysOpen = false }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const versions = readTexts(useRecords().get(filmId), textKey)
  const [draft, setDraft] = useState<Draft>()
  const [newest] = versions
  const text = draft?.text ?? newest?.t ?? ''
  const isEdited = draft !== undefined
  // Left by a blur, or by a link, which takes the field away without one.
  useEffect(
    () => (isEdited && !staysOpen ? () => endTextEdit(filmId) : undefined),
    [filmId, isEdited, staysOpen],
  )
  const write = (typed: string) => {
    // What the field showed is seen, under whatever stamp it lives by now.
    const shown = versions.filter(({ t }) => t === text).map(({ s }) => s)
    const seen = [...(draft?.seen ?? versions.slice(0, 1).map(({ s }) => s)), ...shown]
    setDraft({ text: typed, seen: [writeText(filmId, typed, seen, textKey)] })
  }
  return (
    <div className="saved-text" data-label={label} ref={place} tabIndex={-1}>
      <label className="field">
        <span className="field-label">
          {label}
          {subject !== undefined && <span className="sr-only"> ({subject})</span>}
        </span>
        <textarea
          className="field-control saved-text-field"
          dir="auto"
          rows={3}
          spellCheck
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onBlur={() => setDraft(undefined)}
        />
      </label>
      {text !== '' && (
        <p className="saved-text-print" dir="auto" aria-hidden="true">
          {text}
        </p>
      )}
      <TextState isEdited={isEdited} writtenAt={newest?.s} />
      <TextVersions
        filmId={filmId}
        textKey={textKey}
        versions={versions}
        onSettled={() => place.current?.focus()}
      />
    </div>
  )
}

const PROBLEMS: Partial<Record<SaveState['kind'], string>> = {
  'not-saved': 'Not saved yet: this device has no room',
  blocked: 'Not saved: this browser keeps nothing',
  newer: 'Not saved: reload to update first',
}

/** Whether the words are safe, and when they were written. "Saving" is seen but not read out. */
function TextState({ isEdited, writtenAt }: { isEdited: boolean; writtenAt: Stamp | undefined }) {
  const { kind } = useSaveState()
  const problem = PROBLEMS[kind]
  // The stamp of a text that lost its own begins with zeros.
  const time = Number(writtenAt?.slice(0, 13) ?? 0)
  return (
    <p className="save-state" data-state={kind}>
      <span role="status">
        {isEdited && problem}
        {isEdited && kind === 'saving' && <span aria-hidden="true">Saving…</span>}
        {isEdited && kind === 'saved' && writtenAt !== undefined && 'Saved'}
      </span>
      {!isEdited && time > 0 && `Written ${formatMoment(time)}`}
    </p>
  )
}
