import type { ErrorComponentProps } from '@tanstack/react-router'
import { useLostFile } from '#state/lost-file.ts'
import { Button } from '#ui/button.tsx'
import { BackupButton } from './backup-button.tsx'

/** When a page throws, or its file cannot be had. Nothing here deletes anything. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const lostFile = useLostFile(error)
  if (lostFile === 'looking') return <p role="status">Looking for the newest version…</p>
  return (
    <section role="alert" className="page prose">
      <h1>{lostFile === 'offline' ? 'You are offline' : 'This page could not be shown'}</h1>
      <p>
        {lostFile === 'offline' && 'This page was not kept for offline use. '}
        What you keep on your films is still on this device, and can be taken out from here.
      </p>
      <p>
        <Button look="strong" onClick={lostFile ? () => location.reload() : reset}>
          Try again
        </Button>{' '}
        <BackupButton />
      </p>
      <details className="fold">
        <summary>Details for a report</summary>
        <code>{String(error)}</code>
      </details>
    </section>
  )
}
