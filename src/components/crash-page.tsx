import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '#ui/button.tsx'
import { downloadBackup } from './downloads.ts'

/** When a page throws. Nothing here deletes anything. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  return (
    <section role="alert" className="page prose">
      <h1>This page could not be shown</h1>
      <p>What you keep on your films is still on this device, and can be taken out from here.</p>
      <p>
        <Button look="strong" onClick={reset}>
          Try again
        </Button>{' '}
        <Button onClick={() => void downloadBackup()}>Download backup</Button>
      </p>
      <details className="fold">
        <summary>Details for a report</summary>
        <code>{String(error)}</code>
      </details>
    </section>
  )
}
