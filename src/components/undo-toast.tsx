import { useHistory } from '#state/entries.ts'
import { later } from '#ui/later.tsx'

// Before the first change there is nothing to take back.
const ChangeToast = later(() => import('./change-toast.tsx'), 'ChangeToast')

/** The place where a change is told of and can be taken back. */
export function UndoToast() {
  const { undo, redo } = useHistory()
  return (
    <div role="status" className="toast-place">
      {(undo ?? redo) && <ChangeToast />}
    </div>
  )
}
