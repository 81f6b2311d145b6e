import { lazy, Suspense, useRef, useState } from 'react'
import { makeBackup } from '#domain/backup.ts'
import type { SoundContent } from '#domain/linked-content.ts'
import { joinRecords } from '#domain/merge.ts'
import { oneLine } from '#lib/one-line.ts'
import { linkedFile } from '#state/browser-link.ts'
import { askPermission, type LinkHandle } from '#state/link-handles.ts'
import { Button } from '#ui/button.tsx'
import { fromText, type ImportSource } from './import-source.ts'
import { REFUSALS } from './linked-words.ts'
import { pickLink } from './pick-link.ts'

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.tsx')).ImportDialog,
}))

type Props = { onSay: (message: string) => void; onLinked: () => void }

/** The ways to link a file: what it has already is shown first, and merged before anything is written. */
export function LinkChoice({ onSay, onLinked }: Props) {
  const isTold = useRef(false)
  const [preview, setPreview] = useState<{ handle: LinkHandle; source: ImportSource }>()

  async function choose(kind: 'folder' | 'file') {
    onSay('')
    const handle = await pickLink(kind)
    if (!handle) return
    await askPermission(handle).catch(() => 'denied')
    const found = await linkedFile.tryOut(handle)
    const name = oneLine(handle.name)
    if (found.kind !== 'ok') {
      onSay(`${notLinked(name)} ${REFUSALS[found.kind] ?? ''}`)
    } else if (found.hasNews) {
      isTold.current = false
      setPreview({ handle, source: { ...fromText(join(found.files)), name } })
    } else await link(handle)
  }

  async function link(handle: LinkHandle) {
    await linkedFile.link(handle)
    onLinked()
  }
  const start = (kind: 'folder' | 'file') =>
    void choose(kind).catch(() => onSay('The browser did not let you choose. Nothing was changed.'))
  return (
    <>
      <ul className="ways">
        <li>
          <Button look="strong" onClick={() => start('folder')}>
            Link a folder…
          </Button>{' '}
          <span>
            Best one of its own. The file reel-north.json is kept there, and copies that a service
            makes when two machines write at once are merged, too.
          </span>
        </li>
        <li>
          <Button onClick={() => start('file')}>Link a backup file…</Button>{' '}
          <span>One that you downloaded above and put where your service carries it.</span>
        </li>
      </ul>
      {preview && (
        <Suspense>
          <ImportDialog
            source={preview.source}
            onClose={() => {
              setPreview(undefined)
              if (!isTold.current) onSay(notLinked(preview.source.name))
            }}
            onImported={({ result, isStopped }) => {
              isTold.current = true
              if (isStopped) onSay(`${notLinked(preview.source.name)} ${result}`)
              else void link(preview.handle)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

const notLinked = (name: string) => `${name} was not linked, and is as it was.`

/** All that the backups say, as one, for the preview. */
function join(files: readonly SoundContent[]): string {
  const records = new Map(files[0]?.entries)
  for (const { entries } of files) {
    for (const [id, record] of entries) {
      const known = records.get(id)
      records.set(id, known ? joinRecords(known, record) : record)
    }
  }
  return makeBackup({ records, raw: {}, exportedAt: new Date(), app: __APP_VERSION__ })
}
