import { type ReactNode, useState } from 'react'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'

/** What the dialog that previews and merges a backup wants to be given. */
type ImportDialogProps = {
  source: { name: string; size: number; read: () => Promise<string> }
  onClose: () => void
  onImported: (imported: { result: string }) => void
}

export type RenderImportDialog = (props: ImportDialogProps) => ReactNode

type Props = { text: string; films: number; importDialog: RenderImportDialog }

/** All that was kept on another device, to be merged into what is here. */
export function SharedBackup({ text, films, importDialog }: Props) {
  const [source, setSource] = useState<ImportDialogProps['source']>()
  const [result, setResult] = useState('')
  const open = () => setSource({ name: 'the link', size: text.length, read: async () => text })
  return (
    <section aria-labelledby="shared-backup">
      <h2 id="shared-backup">Everything from another device</h2>
      <p>
        This link holds what was kept there on {plural(films, 'film')}. Bringing it in merges: what
        is here stays, and two texts for one note are both kept. You see what it would change first.
      </p>
      <p>
        <Button look="strong" onClick={open}>
          See what it would change…
        </Button>
      </p>
      <p role="status">{result}</p>
      {source &&
        importDialog({
          source,
          onClose: () => setSource(undefined),
          onImported: (imported) => setResult(imported.result),
        })}
    </section>
  )
}
