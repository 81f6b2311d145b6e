import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** Deleting everything: a backup first, then a question, then really all of it. */
export function EraseSection() {
  const [isAsking, setIsAsking] = useState(false)
  const [message, setMessage] = useState('')
  const ask = () => {
    setMessage('')
    setIsAsking(true)
  }
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">Delete everything</h2>
      <p>
        A backup is downloaded first, and you are asked again. Then all copies in this browser are
        deleted: entries, second copy, snapshots, earlier notes and settings. A linked file is
        unlinked, and stays as it is.
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
