import { formatMoment } from '#lib/format-moment.ts'
import { plural } from '#lib/plural.ts'
import { useBackupAge } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { downloadBackup } from './downloads.ts'

/** A word about a backup when one is due; quiet for a week once it is put off. */
export function BackupReminder() {
  const { isDue, lastExport, changedNotes, remindLater } = useBackupAge()
  if (!isDue) return null
  return (
    <aside aria-label="Backup reminder" className="reminder">
      <p>
        {lastExport === undefined
          ? 'There is no backup of what you wrote yet'
          : `Your last backup is of ${formatMoment(lastExport)}`}
        {changedNotes > 0 && `, and ${plural(changedNotes, 'note')} changed since`}. It is all saved
        here; a file of your own is safer still.
      </p>
      <Button onClick={() => void downloadBackup()}>Download backup</Button>{' '}
      <Button look="quiet" onClick={remindLater}>
        Not now
      </Button>
    </aside>
  )
}
