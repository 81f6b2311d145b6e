import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ImportChoice } from '#domain/import-plan.ts'
import type { FilmId } from '#domain/film.ts'
import { countEmptied, type ImportPreview } from '#domain/import-preview.ts'
import { plural } from '#lib/plural.ts'
import { useSaveState } from '#state/entries.ts'
import { importAside, importEntries } from '#state/import-entries.ts'
import { keepSettings, listNewSettings, listUnknownSettings } from '#state/preference-edits.ts'
import { soundPart, usePreferences } from '#state/preferences.ts'
import { takeSnapshot } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ImportChanges } from './import-changes.tsx'
import { applySettings, SettingsChoice } from './import-settings.tsx'

/** What came of an import, in words; and a way to keep what it did not bring, if there was such. */
export type Imported = { result: string; leftOver?: LeftOver; isStopped?: true }

/** What a file holds that is not imported: how much in words, and how to save it. */
export type LeftOver = { words: string; label: string; save: () => void }

type Props = {
  name: string
  preview: ImportPreview
  /** Where the file is from, and what is to be known or said about it. */
  about: ReactNode
  preferences?: object | undefined
  leftOver?: LeftOver | undefined
  /** What is to be known about single films. */
  remarks?: ReadonlyMap<FilmId, string>
  /** What to say of a file that brings no film at all. */
  none?: string
  onClose: () => void
  onImported: (imported: Imported) => void
}

/** All an import would change, film by film, and the button that changes it. */
export function ImportDraft(props: Props) {
  const { name, preview, about, preferences, leftOver, onClose, onImported } = props
  const isReadOnly = useSaveState().kind === 'newer'
  const [choices, setChoices] = useState<ReadonlyMap<FilmId, ImportChoice>>(new Map())
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const { films, aside, notesHere } = preview
  const here = usePreferences()
  const settings = soundPart({ ...here, ...preferences })
  const [withSettings, setWithSettings] = useState(false)
  const wanted = films.filter(({ id, hasNews }) => hasNews || choices.has(id))
  // Settings of a later version come along, as all that is not known here.
  const [unknown] = useState(() => listNewSettings(preferences))
  const toImport = listParts(wanted.length, aside.length, unknown.length, withSettings)
  const { emptied, isMost } = countEmptied(choices, preview)

  const stopping = useRef<AbortController>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  async function importWanted() {
    const { signal } = (stopping.current = new AbortController())
    setIsImporting(true)
    // A way back that outlasts this page; without one, there is still the undo.
    await Promise.race([takeSnapshot('import').catch(() => {}), wait(SNAPSHOT_MS)])
    const records = wanted.map(({ id, record }) => [id, record] as const)
    const pause = async () => {
      await wait(0)
      return signal.aborted
    }
    if (signal.aborted) return
    const films = await importEntries({ records, choices, pause })
    onImported(signal.aborted ? describeStop(films) : finish(films))
    onClose()
  }

  const describeStop = (films: number): Imported => ({
    result: `Imported ${listParts(films, 0, 0, false) || 'nothing'} from ${name}. You stopped it there; the same file brings the rest.`,
    isStopped: true,
  })

  function finish(films: number): Imported {
    const lost = importAside(aside)
    if (withSettings) applySettings(settings)
    const isKept = keepSettings(withSettings ? listUnknownSettings(preferences) : unknown)
    const others = isKept ? unknown.length : 0
    const parts = listParts(films, aside.length - lost.length, others, withSettings) || 'nothing'
    const rest = leftOver ? ` ${leftOver.words}` : ''
    const unkept =
      lost.length > 0
        ? ` There is no room for ${plural(lost.length, 'unread text')}: keep the file.`
        : ''
    return {
      result: `Imported ${parts} from ${name}.${rest}${unkept}`,
      ...(leftOver && { leftOver }),
    }
  }

  // The button that had the focus while the file was read is gone.
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus({ preventScroll: true }), [])

  const choose = (id: FilmId, choice: ImportChoice | undefined) => {
    const others = [...choices].filter(([other]) => other !== id)
    setChoices(new Map(choice ? [...others, [id, choice]] : others))
    setIsConfirmed(false)
  }
  return (
    <div ref={start} tabIndex={-1} className="import-preview">
      {about}
      <ImportChanges
        preview={preview}
        remarks={props.remarks}
        none={props.none}
        choices={choices}
        onChoose={choose}
        onChooseAll={(all) => {
          setChoices(all)
          setIsConfirmed(false)
        }}
      />
      <SettingsChoice {...{ settings, here }} isTaken={withSettings} onTake={setWithSettings} />
      {isMost && (
        <div role="alert" className="alert">
          <p>
            <strong>
              This would empty {emptied} of the {plural(notesHere, 'note')} kept here.
            </strong>{' '}
            You could undo it for as long as this page is open.
          </p>
          <label className="check">
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={({ currentTarget }) => setIsConfirmed(currentTarget.checked)}
            />
            Yes, empty {plural(emptied, 'note')}
          </label>
        </div>
      )}
      {isReadOnly && (
        <div role="alert" className="alert">
          <p>
            <strong>Nothing can be imported now.</strong> What is kept here was written by a newer
            version, and is safe. Reload the page to update, then choose the file again.
          </p>
        </div>
      )}
      <div className="dialog-actions">
        <Dialog.Close>{isImporting ? 'Stop' : 'Close'}</Dialog.Close>
        {toImport !== '' && !isReadOnly && (
          <Button
            look="strong"
            disabled={isImporting || (isMost && !isConfirmed)}
            onClick={() => void importWanted()}
          >
            Import {toImport}
          </Button>
        )}
      </div>
    </div>
  )
}

const SNAPSHOT_MS = 3000

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** "3 films and 1 unread text": nothing, if there is nothing. */
function listParts(films: number, aside: number, unknown: number, withSettings: boolean): string {
  const parts = [
    films > 0 && plural(films, 'film'),
    aside > 0 && plural(aside, 'unread text'),
    unknown > 0 && plural(unknown, 'unknown setting'),
    withSettings && 'settings',
  ].filter((part) => part !== false)
  return new Intl.ListFormat('en').format(parts)
}
