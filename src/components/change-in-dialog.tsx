import { useState } from 'react'
import { type Change, useLastChange } from '#state/entries.ts'
import { undo } from '#state/undo.ts'
import { Button } from '#ui/button.tsx'
import { describeChange } from './describe-change.ts'

/** What was changed in a dialog, with its Undo: the toast that tells of it elsewhere lies behind. */
export function ChangeInDialog({ onTakenBack }: { onTakenBack: () => void }) {
  const latest = useLastChange()
  const [before] = useState(latest?.serial)
  const [takenBack, setTakenBack] = useState<Change>()
  const done = latest?.serial === before ? undefined : latest
  const takeBack = () => {
    setTakenBack(undo())
    onTakenBack()
  }
  return (
    <p role="status" className="change-in-dialog">
      {done ? (
        <>
          {describeChange(done)}{' '}
          <Button look="quiet" onClick={takeBack}>
            Undo
          </Button>
        </>
      ) : (
        takenBack && `Taken back: ${describeChange(takenBack)}`
      )}
    </p>
  )
}
