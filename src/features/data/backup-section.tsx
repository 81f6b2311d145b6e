import { useState } from 'react'
import { downloadBackup } from '#components/downloads.ts'
import { formatMoment } from '#lib/format-moment.ts'
import { plural } from '#lib/plural.ts'
import { useBackupAge } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { ImportControl } from './import-control.tsx'

/** Taking everything along, and bringing it in. */
export function BackupSection() {
  const { lastExport, changedNotes } = useBackupAge()
  const [result, setResult] = useState('')
  const download = async () => {
    setResult('')
    setResult((await downloadBackup()).says)
  }
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Backup</h2>
      <p>
        One readable file with everything you made: marks, ratings, every version of every note,
        films that left the catalogue, and texts that could not be read. Bringing it in merges: what
        is there stays, and two texts for one note are both kept.
      </p>
      <p>
        {lastExport === undefined
          ? 'No backup was made in this browser yet.'
          : `Last backup: ${formatMoment(lastExport)}.`}
        {lastExport !== undefined &&
          changedNotes > 0 &&
          ` ${plural(changedNotes, 'note')} changed since.`}
      </p>
      <p>
        <Button look="strong" onClick={() => void download()}>
          Download backup
        </Button>
      </p>
      <p role="status">{result}</p>
      <ImportControl />
    </section>
  )
}
