import { lazy, Suspense, useState } from 'react'
import { BackupButton } from '#components/backup-button.tsx'
import { plural } from '#lib/plural.ts'
import { saveFile } from '#lib/save-file.ts'
import { linkedFile } from '#state/browser-link.ts'
import type { LinkProblem, LinkView } from '#state/link-store.ts'
import { Button } from '#ui/button.tsx'
import type { ImportSource } from './import-source.ts'
import { PROBLEMS } from './linked-words.ts'

const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog.tsx')).ImportDialog,
}))

type Props = { link: LinkView; problem: LinkProblem; name: string }

/** What stands in the way of a linked file, and the ways out. */
export function LinkProblemNotice({ link, problem, name }: Props) {
  const { had = 0, lost = 0 } = link.asks ?? {}
  if (problem === 'asks') {
    return (
      <div role="alert" className="alert">
        <h3 className="alert-title">
          {name} would empty {lost} of your {plural(had, 'note')}
        </h3>
        <p>
          They were cleared on another machine. Nothing was changed here, and the file is not
          written. If you agree, a snapshot of how things are is taken first, and you can undo it.
        </p>
        <div className="link-actions">
          <Button look="strong" onClick={() => void linkedFile.sync({ notes: 'keep' })}>
            Keep {lost === 1 ? 'it' : 'them'}, there too
          </Button>
          <Button onClick={() => void linkedFile.sync({ notes: 'empty' })}>
            Empty {plural(lost, 'note')}
          </Button>
          <BackupButton />
        </div>
      </div>
    )
  }
  const { title, text } = PROBLEMS[problem]
  return (
    <div role="alert" className="alert">
      <h3 className="alert-title">{title(name)}</h3>
      <p>{text}</p>
      <Ways link={link} problem={problem} name={name} />
    </div>
  )
}

function Ways({ link, problem, name }: Props) {
  const [looked, setLooked] = useState<ImportSource>()
  if (problem === 'permission') {
    return (
      <Button look="strong" onClick={() => void linkedFile.reconnect()}>
        Reconnect {name}
      </Button>
    )
  }
  if (problem === 'newer') return <Button onClick={() => location.reload()}>Reload</Button>
  const mayMake = problem === 'gone' && link.handle.kind === 'directory'
  const isOurs = problem === 'empty' || problem === 'damaged'
  if (!mayMake && !isOurs) return null
  const readThere = async () => (await linkedFile.readThere()) ?? new Uint8Array()
  const save = async () => saveFile(`copy of ${name}`, await readThere())
  const open = async () => {
    const bytes = await readThere()
    setLooked({ name, size: bytes.length, read: async () => bytes })
  }
  return (
    <div className="link-actions">
      {problem === 'damaged' && (
        <>
          <Button onClick={() => void open()}>Look at what it holds…</Button>
          <Button onClick={() => void save()}>Save a copy of it</Button>
        </>
      )}
      <Button onClick={() => void linkedFile.sync({ write: true })}>Write it anew</Button>
      {looked && (
        <Suspense>
          <ImportDialog
            source={looked}
            onClose={() => setLooked(undefined)}
            onImported={() => {}}
          />
        </Suspense>
      )}
    </div>
  )
}
