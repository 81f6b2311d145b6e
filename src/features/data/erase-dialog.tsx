import { useEffect, useRef, useState } from 'react'
import { downloadBackup } from '#components/downloads.ts'
import { type Erased, eraseEverything } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Backup = { isVerified: boolean; says: string }

const NO_BACKUP: Backup = { isVerified: false, says: 'No backup could be downloaded.' }

type Props = { onClose: () => void; onErased: () => void }

/** Says what came of the backup before it asks, and of the deletion afterwards. */
export function EraseDialog({ onClose, onErased }: Props) {
  const backup = useBackupAtOnce()
  const [withCaches, setWithCaches] = useState(false)
  const [erased, setErased] = useState<Erased | 'under way'>()
  const erase = async () => {
    setErased('under way')
    const outcome = await eraseEverything({ caches: withCaches })
    setErased(outcome)
    if (Object.values(outcome).some((part) => part !== 'deleted')) return
    onErased()
    onClose()
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Delete everything in this browser?</Dialog.Title>
      <BackupOutcome backup={backup} />
      <label className="check">
        <input
          type="checkbox"
          checked={withCaches}
          onChange={({ currentTarget }) => setWithCaches(currentTarget.checked)}
        />
        Also the app’s own files, so that it no longer opens offline
      </label>
      {erased && erased !== 'under way' && <EraseOutcome erased={erased} />}
      <div className="dialog-actions">
        <Dialog.Close>{erased ? 'Close' : 'Keep everything'}</Dialog.Close>
        <Button
          look="strong"
          disabled={!backup || erased === 'under way'}
          onClick={() => void erase()}
        >
          Delete everything
        </Button>
      </div>
    </Dialog>
  )
}

/** The backup that is downloaded as soon as the dialog opens; undefined until that is done. */
function useBackupAtOnce(): Backup | undefined {
  const [backup, setBackup] = useState<Backup>()
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void downloadBackup().then(setBackup, () => setBackup(NO_BACKUP))
  }, [])
  return backup
}

function BackupOutcome({ backup }: { backup: Backup | undefined }) {
  return (
    <div role="status">
      {!backup && <p>Your backup is being made…</p>}
      {backup && (
        <p>
          {backup.says}{' '}
          {backup.isVerified ? (
            'Please check that it is there. Without it this cannot be taken back.'
          ) : (
            <strong>So not all that is deleted here may be in that file.</strong>
          )}
        </p>
      )}
    </div>
  )
}

const PLACES = {
  entries: 'Entries, texts put aside and settings',
  copy: 'The second copy with snapshots and earlier notes',
  files: 'The app’s own files',
} as const

const OUTCOMES = {
  deleted: 'deleted',
  waiting:
    'not deleted yet: another tab holds it open. Close all other tabs of this app, and the browser deletes it',
  failed:
    'not deleted: the browser refused. Try it again, or clear this site’s data in the browser’s settings',
} as const

const ALL_PLACES = ['entries', 'copy', 'files'] as const

function EraseOutcome({ erased }: { erased: Erased }) {
  return (
    <div role="alert" className="alert">
      <p>Not everything could be deleted.</p>
      <ul>
        {ALL_PLACES.map((place) => {
          const outcome = erased[place]
          return (
            outcome && (
              <li key={place}>
                {PLACES[place]}: {OUTCOMES[outcome]}.
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
