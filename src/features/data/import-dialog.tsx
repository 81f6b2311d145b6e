import { lazy, Suspense } from 'react'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { Dialog } from '#ui/dialog.tsx'
import { ImportDraft, type Imported } from './import-draft.tsx'
import type { ImportSource } from './import-source.ts'
import { ImportWarnings } from './import-warnings.tsx'
import { useImportPreview, type ImportState } from './use-import-preview.ts'

const ForeignDraft = lazy(async () => ({
  default: (await import('./foreign-draft.tsx')).ForeignDraft,
}))
const TableColumns = lazy(async () => ({
  default: (await import('./table-columns.tsx')).TableColumns,
}))

type DialogProps = {
  source: ImportSource
  /** How many more files come after this one. */
  waiting?: number
  onClose: () => void
  onImported: (imported: Imported) => void
}

/** Shows what a file would change here, and changes it only then. */
export function ImportDialog({ source, waiting = 0, onClose, onImported }: DialogProps) {
  const { state, answer, askAgain } = useImportPreview(source)
  const { name } = source
  const ends = { name, onClose, onImported }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Import</Dialog.Title>
      {waiting > 0 && <p className="meta">{plural(waiting, 'more file')} to look at after this.</p>}
      <Suspense fallback={<Reading name={name} />}>
        {state.kind === 'reading' && <Reading name={name} share={state.share} />}
        {state.kind === 'refused' && <Refusal name={name} reason={state.reason} />}
        {state.kind === 'ready' && <BackupDraft {...state} {...ends} />}
        {state.kind === 'foreign' && (
          <ForeignDraft {...state} {...ends} onAnswer={answer} onAskAgain={askAgain} />
        )}
        {state.kind === 'columns' && (
          <TableColumns name={name} question={state} onAnswer={answer} />
        )}
      </Suspense>
      {(state.kind === 'reading' || state.kind === 'refused') && (
        <div className="dialog-actions">
          <Dialog.Close>{state.kind === 'reading' ? 'Cancel' : 'Close'}</Dialog.Close>
        </div>
      )}
    </Dialog>
  )
}

const Reading = ({ name, share = 0 }: { name: string; share?: number | undefined }) => (
  <>
    <p role="status">Reading {name}…</p>
    {share > 0 && <progress aria-label="Read so far" className="import-progress" value={share} />}
  </>
)

const Refusal = ({ name, reason }: { name: string; reason: string }) => (
  <div role="alert" className="alert">
    <p>
      <strong>{name} cannot be imported.</strong> {reason}
    </p>
    <p>Nothing was changed. Choose a file of one of these kinds, and try again.</p>
  </div>
)

type BackupProps = Extract<ImportState, { kind: 'ready' }> &
  Omit<DialogProps, 'source' | 'waiting'> & { name: string }

function BackupDraft({ reading, preview, name, ...ends }: BackupProps) {
  const { unread, preferences } = reading
  const save = () => saveFile('reel-north-unread.json', JSON.stringify(unread, undefined, 2))
  const leftOver = {
    words: `${plural(unread.length, 'part')} could not be read.`,
    label: 'Save what could not be read',
    save,
  }
  return (
    <ImportDraft
      {...ends}
      name={name}
      preview={preview}
      preferences={preferences}
      leftOver={unread.length > 0 ? leftOver : undefined}
      about={<ImportWarnings name={name} reading={reading} onSaveUnread={save} />}
    />
  )
}
