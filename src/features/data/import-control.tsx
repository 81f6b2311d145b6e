import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import { fromFile } from './import-source.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'
import { useHandedOver } from './use-handed-over.ts'
import { useImportQueue } from './use-import-queue.ts'

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.tsx')).ImportDialog,
}))

/** The way in for a file: chosen, dropped, pasted, shared or opened. The dialog shows what it would change. */
export function ImportControl() {
  const { waiting, results, closed, add, close, tell } = useImportQueue()
  const [source, ...others] = waiting
  const isNotShared = useLocation({ select: ({ hash }) => hash === 'not-shared' })
  useDropAndPaste(add)
  useHandedOver(add)
  return (
    <div className="import">
      {isNotShared && waiting.length + results.length === 0 && (
        <div role="alert" className="alert">
          <p>
            <strong>What was shared did not arrive.</strong> This browser had no room for it, or
            refused it. Nothing was changed: choose the file here.
          </p>
        </div>
      )}
      <label className="field">
        <span className="field-label">Import a file</span>
        {/* Not in the prerendered page: a file chosen before the app has started would be lost. */}
        {import.meta.env.SSR ? (
          <span className="field-control" />
        ) : (
          <input
            type="file"
            multiple
            className="field-control"
            onChange={({ currentTarget }) => {
              add(Array.from(currentTarget.files ?? [], fromFile))
              // So that the same file can be chosen again.
              currentTarget.value = ''
            }}
          />
        )}
      </label>
      <p className="meta">
        A backup, an export from Letterboxd, IMDb or Trakt, or any table of films as CSV: up to 50
        MB. You can also drop it on this page, paste its text, or share it with the installed app.
        You see what it would change before anything is written.
      </p>
      <p role="status">{results.map(({ result }) => result).join(' ')}</p>
      {results.map(
        ({ leftOver }, at) =>
          leftOver && (
            <Button key={at} onClick={leftOver.save}>
              {leftOver.label}
            </Button>
          ),
      )}
      {source && (
        <ErrorBoundary fallback={() => <DialogMissing />}>
          <Suspense>
            <ImportDialog
              key={closed}
              source={source}
              waiting={others.length}
              onClose={() => close(source)}
              onImported={tell}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}

const DialogMissing = () => (
  <AlertBanner title="The import could not be opened">
    <p>Nothing was changed. Reload the page, and choose the file again.</p>
    <Button onClick={() => location.reload()}>Reload</Button>
  </AlertBanner>
)
