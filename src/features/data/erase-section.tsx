import { useState } from 'react'
import { downloadBackup } from '#components/downloads.ts'
import { eraseEverything } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Deleting everything: a backup first, then a question, then really all of it. */
export function EraseSection() {
  const [isAsking, setIsAsking] = useState(false)
  const [message, setMessage] = useState('')
  const ask = () => {
    setMessage('')
    void downloadBackup()
    setIsAsking(true)
  }
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">Delete everything</h2>
      <p>
        A backup is downloaded first, and you are asked again. Then all copies in this browser are
        deleted: entries, second copy, snapshots, earlier notes and settings.
      </p>
      <Button onClick={ask}>Delete everything…</Button>
      <p role="status">{message}</p>
      {isAsking && (
        <EraseDialog
          onClose={() => setIsAsking(false)}
          onErased={() => setMessage('Everything was deleted from this browser.')}
        />
      )}
    </section>
  )
}

function EraseDialog({ onClose, onErased }: { onClose: () => void; onErased: () => void }) {
  const [withCaches, setWithCaches] = useState(false)
  const erase = async () => {
    await eraseEverything({ caches: withCaches })
    onErased()
    onClose()
  }
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Delete everything in this browser?</Dialog.Title>
      <p>
        Your backup was just downloaded; please check that it is there. Without it this cannot be
        taken back.
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={withCaches}
          onChange={({ currentTarget }) => setWithCaches(currentTarget.checked)}
        />
        Also the app’s own files, so that it no longer opens offline
      </label>
      <div className="dialog-actions">
        <Dialog.Close>Keep everything</Dialog.Close>
        <Button look="strong" onClick={() => void erase()}>
          Delete everything
        </Button>
      </div>
    </Dialog>
  )
}
