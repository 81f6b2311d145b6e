import {
  type ComponentType,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Stamp } from '#domain/stamp.ts'
import { useRecord } from '#state/entries.ts'
import { endTextEdit, writeText } from '#state/texts.ts'
import { TextReading } from './text-reading.tsx'
import { TextSaveState } from './text-save-state.tsx'
import { TextVersions, writtenWhen } from './text-versions.tsx'

type Draft = { text: string; seen: readonly Stamp[] }

type Props = {
  filmId: FilmId
  /** The film's note has none. */
  textKey?: string
  label: string
  /** Read after the label where several fields have the same. */
  subject?: string
  /** Shown where no text is: what stood there until another tab took it away. */
  lost?: string | undefined
  /** Typing on after leaving the field is the same step to undo; ended by what stands around it. */
  staysOpen?: boolean
  /** A text of more importance: "Saved" is told at all times. */
  isMain?: boolean
  /** Above the field. */
  Tools?: ComponentType<{ field: RefObject<HTMLTextAreaElement | null>; fieldId: string }>
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** Beside whether it is saved. */
  Length?: ComponentType<{ text: string }>
  /** Below the field: the text as it reads. */
  Reading?: ComponentType<{ text: string }>
}

/** Beyond this the field keeps its height: measuring a long text at every key would slow the typing. */
const GROWS_UP_TO = 5000

/**
 * One of the user's texts on a film, saved while typing. While it is being edited the field shows the
 * user's own draft, whatever arrives from another tab; a text nobody here has seen is never replaced.
 */
export function SavedText(props: Props) {
  const { filmId, textKey, label, subject, lost, staysOpen = false, isMain = false } = props
  const { Tools, onKeyDown, Length, Reading = TextReading } = props
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  const versions = readTexts(useRecord(filmId), textKey)
  const [draft, setDraft] = useState<Draft>()
  const [newest] = versions
  const text = draft?.text ?? newest?.t ?? lost ?? ''
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
    <div className="saved-text" data-main={isMain} data-label={label} ref={place} tabIndex={-1}>
      <div className="field">
        <label htmlFor={fieldId} className="field-label">
          {label}
          {subject !== undefined && <span className="sr-only"> ({subject})</span>}
        </label>
        {Tools && <Tools field={field} fieldId={fieldId} />}
        <textarea
          ref={field}
          id={fieldId}
          className="field-control saved-text-field"
          data-grows={text.length < GROWS_UP_TO}
          dir="auto"
          rows={isMain ? 5 : 3}
          spellCheck
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setDraft(undefined)}
        />
      </div>
      <div className="save-state">
        <TextSaveState
          filmId={filmId}
          isEmpty={text === '' || (lost !== undefined && !newest)}
          isTold={isMain || isEdited}
          hasVersions={versions.length > 1}
        />
        {!isMain && !isEdited && newest && <span>{writtenWhen(newest.s)}</span>}
        {Length && <Length text={text} />}
      </div>
      <Reading text={text} />
      <TextVersions
        filmId={filmId}
        textKey={textKey}
        versions={versions}
        onSettled={() => place.current?.focus()}
      />
    </div>
  )
}
