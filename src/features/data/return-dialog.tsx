import { BackupButton } from '#components/backup-button.tsx'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Of how many films with a note, how many would have none. */
export type Loss = { had: number; lost: number }

type Props = Loss & { onClose: () => void; onConfirm: () => void }

/** Asks before a return that would leave most notes empty. */
export function ReturnDialog({ had, lost, onClose, onConfirm }: Props) {
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Go back, and empty {plural(lost, 'note')}?</Dialog.Title>
      <p>
        You have {plural(had, 'note')} now, and {lost === had ? 'none' : `only ${had - lost}`} of
        them would be left. A snapshot of how things are is taken first; a backup of your own is
        safer still.
      </p>
      <p>
        <BackupButton />
      </p>
      <div className="dialog-actions">
        <Dialog.Close>Keep the notes</Dialog.Close>
        <Button look="strong" onClick={onConfirm}>
          Go back all the same
        </Button>
      </div>
    </Dialog>
  )
}
