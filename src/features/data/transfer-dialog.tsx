import { useEffect, useState } from 'react'
import { type CurrentBackup, makeCurrentBackup } from '#components/backup-download.ts'
import { downloadBackup } from '#components/downloads.ts'
import { LinkOutputs } from '#components/link-outputs.tsx'
import { canShare, shareOut } from '#lib/web-share.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Everything to another device, by a file or, when it is little enough, by a link or a code. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const backup = useCurrentBackup()
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Move to another device</Dialog.Title>
      <p>
        What you keep here stays here. On the other device it is merged into what is there: nothing
        is replaced, and you can go back and forth as often as you like.
      </p>
      <ByFile backup={backup} />
      <section aria-labelledby="by-link">
        <h3 id="by-link">By link or QR code</h3>
        <p>Whoever has the link can read all you keep here, so send it to yourself alone.</p>
        {backup && backup !== 'failed' && (
          <LinkOutputs
            text={JSON.stringify(JSON.parse(backup.text))}
            name="all you keep in Reel North"
            instead="Take the file instead."
          />
        )}
        {backup === 'failed' && <p role="status">No link could be made. Take the file instead.</p>}
      </section>
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}

/** As the dialog opens; undefined until it is made. */
function useCurrentBackup(): CurrentBackup | 'failed' | undefined {
  const [backup, setBackup] = useState<CurrentBackup | 'failed'>()
  useEffect(() => {
    void makeCurrentBackup().then(setBackup, () => setBackup('failed'))
  }, [])
  return backup
}

function ByFile({ backup }: { backup: CurrentBackup | 'failed' | undefined }) {
  const [said, setSaid] = useState('')
  const files =
    backup && backup !== 'failed'
      ? [new File([backup.bytes], backup.fileName, { type: 'application/json' })]
      : []
  const download = async () => setSaid((await downloadBackup()).says)
  const send = async () =>
    setSaid((await shareOut({ files })) ? 'Handed over.' : 'Nothing was sent.')
  return (
    <section aria-labelledby="by-file">
      <h3 id="by-file">By file</h3>
      <p>Save the backup, carry it over as you like, and choose it there under “Import a file”.</p>
      <p className="link-actions">
        <Button onClick={() => void download()}>Download the backup</Button>
        {files.length > 0 && canShare({ files }) && (
          <Button onClick={() => void send()}>Send the file…</Button>
        )}
      </p>
      <p role="status">{said}</p>
    </section>
  )
}
