import { lazy, Suspense, useState } from 'react'
import { plural } from '#lib/plural.ts'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorBoundary } from '#ui/error-boundary.tsx'
import type { Imported } from './import-draft.tsx'
import { fromFile, type ImportSource } from './import-source.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.tsx')).ImportDialog,
}))

/** The way in for a file: chosen, dropped on the page or pasted. The dialog shows what it would change. */
export function ImportControl() {
  const [source, setSource] = useState<ImportSource>()
  const [others, setOthers] = useState(0)
  const [imported, setImported] = useState<Imported>()
  const choose = (sources: readonly ImportSource[]) => {
    if (sources.length === 0 || source) return
    setSource(sources[0])
    setOthers(sources.length - 1)
    setImported(undefined)
  }
  useDropAndPaste(choose)
  return (
    <div className="import">
      <label className="field">
        <span className="field-label">Import a file</span>
        {/* Not in the prerendered page: a file chosen before the app has started would be lost. */}
        {import.meta.env.SSR ? (
          <span className="field-control" />
        ) : (
          <input
            type="file"
            className="field-control"
            onChange={({ currentTarget }) => {
              choose(Array.from(currentTarget.files ?? [], fromFile))
              // So that the same file can be chosen again.
              currentTarget.value = ''
            }}
          />
        )}
      </label>
      <p className="meta">
        A backup, an export from Letterboxd, IMDb or Trakt, or any table of films as CSV: up to 50
        MB. You can also drop it on this page, or paste its text. You see what it would change
        before anything is written.
      </p>
      <p role="status">{imported?.result}</p>
      {imported?.leftOver && (
        <Button onClick={imported.leftOver.save}>{imported.leftOver.label}</Button>
      )}
      {others > 0 && (
        <p>Only the first file was opened; please take the other {plural(others, 'file')} next.</p>
      )}
      {source && (
        <ErrorBoundary fallback={() => <DialogMissing />}>
          <Suspense>
            <ImportDialog
              source={source}
              onClose={() => setSource(undefined)}
              onImported={setImported}
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
