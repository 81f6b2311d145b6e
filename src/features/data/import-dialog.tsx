import { useEffect, useRef, useState } from 'react'
import type { ImportChoice } from '#domain/import-plan.ts'
import type { FilmId } from '#domain/film.ts'
import { countEmptied } from '#domain/import-preview.ts'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { useSaveState } from '#state/entries.ts'
import { importAside, importEntries } from '#state/import-entries.ts'
import { setMotion, setSingleKeys, setTheme } from '#state/preference-edits.ts'
import { soundPart, usePreferences, type Preferences } from '#state/preferences.ts'
import { takeSnapshot } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ImportChanges } from './import-changes.tsx'
import type { ImportSource } from './import-source.ts'
import { ImportWarnings } from './import-warnings.tsx'
import { useImportPreview, type ImportState } from './use-import-preview.ts'

/** What came of an import, in words; and a way to save what could not be read, if there was such. */
export type Imported = { result: string; saveUnread?: () => void }

type DialogProps = {
  source: ImportSource
  onClose: () => void
  onImported: (imported: Imported) => void
}

/** Shows what a file would change here, and changes it only then. */
export function ImportDialog({ source, onClose, onImported }: DialogProps) {
  const state = useImportPreview(source)
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Import</Dialog.Title>
      {state.kind === 'reading' && <p role="status">Reading {source.name}…</p>}
      {state.kind === 'refused' && <Refusal name={source.name} reason={state.reason} />}
      {state.kind === 'ready' ? (
        <Preview name={source.name} {...state} onClose={onClose} onImported={onImported} />
      ) : (
        <div className="dialog-actions">
          <Dialog.Close>{state.kind === 'reading' ? 'Cancel' : 'Close'}</Dialog.Close>
        </div>
      )}
    </Dialog>
  )
}

const Refusal = ({ name, reason }: { name: string; reason: string }) => (
  <div role="alert" className="alert">
    <p>
      <strong>{name} cannot be imported.</strong> {reason}
    </p>
    <p>Nothing was changed. Choose a file that “Download backup” saved, and try again.</p>
  </div>
)

type PreviewProps = Extract<ImportState, { kind: 'ready' }> &
  Omit<DialogProps, 'source'> & { name: string }

function Preview({ name, reading, preview, onClose, onImported }: PreviewProps) {
  const isReadOnly = useSaveState().kind === 'newer'
  const [choices, setChoices] = useState<ReadonlyMap<FilmId, ImportChoice>>(new Map())
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const { films, aside, notesHere } = preview
  const { unread, preferences } = reading
  const here = usePreferences()
  const settings = soundPart({ ...here, ...preferences })
  const [withSettings, setWithSettings] = useState(false)
  const wanted = films.filter(({ id, hasNews }) => hasNews || choices.has(id))
  const toImport = listParts(wanted.length, aside.length, withSettings)
  const { emptied, isMost } = countEmptied(choices, preview)
  const saveUnread = () => saveFile('reel-north-unread.json', JSON.stringify(unread, undefined, 2))

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
    result: `Imported ${listParts(films, 0, false) || 'nothing'} from ${name}. You stopped it there; the same file brings the rest.`,
  })

  function finish(films: number): Imported {
    const lost = importAside(aside)
    if (withSettings) applySettings(settings)
    const parts = listParts(films, aside.length - lost.length, withSettings) || 'nothing'
    const rest = unread.length > 0 ? ` ${plural(unread.length, 'part')} could not be read.` : ''
    const unkept =
      lost.length > 0
        ? ` There is no room for ${plural(lost.length, 'unread text')}: keep the file.`
        : ''
    return {
      result: `Imported ${parts} from ${name}.${rest}${unkept}`,
      ...(unread.length > 0 && { saveUnread }),
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
      <ImportWarnings name={name} reading={reading} onSaveUnread={saveUnread} />
      <ImportChanges
        preview={preview}
        choices={choices}
        onChoose={choose}
        onChooseAll={(all) => {
          setChoices(all)
          setIsConfirmed(false)
        }}
      />
      {(settings.theme !== here.theme ||
        settings.motion !== here.motion ||
        settings.singleKeys !== here.singleKeys) && (
        <label className="check">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />
          Also take the settings from the file: theme {settings.theme}, motion {settings.motion}
          {settings.singleKeys !== here.singleKeys &&
            `, single-key shortcuts ${settings.singleKeys}`}
        </label>
      )}
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
function listParts(films: number, aside: number, withSettings: boolean): string {
  const parts = [
    films > 0 && plural(films, 'film'),
    aside > 0 && plural(aside, 'unread text'),
    withSettings && 'settings',
  ].filter((part) => part !== false)
  return new Intl.ListFormat('en').format(parts)
}

function applySettings({ theme, motion, singleKeys }: Preferences) {
  setTheme(theme)
  setMotion(motion)
  setSingleKeys(singleKeys)
}
