import { useState } from 'react'
import { formatMoment } from '#lib/format-moment.ts'
import { plural } from '#lib/plural.ts'
import { useSaveState } from '#state/entries.ts'
import { restoreSnapshot, type Snapshot } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { ReturnDialog, type Loss } from './return-dialog.tsx'

const REASONS: Record<Snapshot['reason'], string> = {
  daily: 'of the day',
  import: 'before an import',
  link: 'before a merge of the linked file',
  restore: 'before a return',
  migration: 'before an update of the data',
  erase: 'before deleting everything',
}

/** Earlier states of the whole collection, each one step away; going back can be undone. */
export function Snapshots({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const [message, setMessage] = useState('')
  const [asked, setAsked] = useState<{ snapshot: Snapshot; loss: Loss }>()
  const isReadOnly = useSaveState().kind === 'newer'
  const goBack = async (snapshot: Snapshot, isConfirmed: boolean) => {
    setAsked(undefined)
    const moment = formatMoment(snapshot.takenAt)
    try {
      const returned = await restoreSnapshot(snapshot.id, { isConfirmed })
      if (returned.kind === 'asks') setAsked({ snapshot, loss: returned })
      if (returned.kind === 'same') setMessage(`Nothing differs from the snapshot of ${moment}.`)
      if (returned.kind === 'done')
        setMessage(`Everything is as it was ${moment}. Undo takes that back.`)
    } catch {
      setMessage('That snapshot could not be read, or none be taken of now. Nothing was changed.')
    }
  }
  return (
    <>
      <h3>Snapshots</h3>
      <p role="status">{message}</p>
      {snapshots.length === 0 ? (
        <p>The first is taken on a day on which something changed.</p>
      ) : (
        <ul className="snapshots">
          {snapshots.map((snapshot) => (
            <li key={snapshot.id}>
              <span>
                {formatMoment(snapshot.takenAt)}, {REASONS[snapshot.reason]}:{' '}
                {plural(snapshot.films, 'film')}, {plural(snapshot.notes, 'note')}
              </span>
              {!isReadOnly && (
                <Button
                  aria-label={`Go back to this: ${formatMoment(snapshot.takenAt)}`}
                  onClick={() => void goBack(snapshot, false)}
                >
                  Go back to this
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <ReturnDialog
          {...asked.loss}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void goBack(asked.snapshot, true)}
        />
      )}
    </>
  )
}
