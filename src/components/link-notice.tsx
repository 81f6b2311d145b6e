import { Link } from '@tanstack/react-router'
import { oneLine } from '#lib/one-line.ts'
import { linkedFile } from '#state/browser-link.ts'
import { Button } from '#ui/button.tsx'

type Props = { name: string; problem: string }

/** A quiet word, on every page, that the linked file is not kept up to date. */
export function LinkNotice({ name, problem }: Props) {
  const isOff = problem === 'permission'
  return (
    <section aria-label="Linked file" className="link-notice">
      <p role="status">
        The linked file <bdi>{oneLine(name)}</bdi>{' '}
        {isOff ? 'is not connected.' : 'is not kept up to date.'} Everything is safe here.{' '}
        {!isOff && <Link to="/data">See why on your data page</Link>}
      </p>
      {isOff && <Button onClick={() => void linkedFile.reconnect()}>Reconnect</Button>}
      <Button look="quiet" onClick={linkedFile.hush}>
        Not now
      </Button>
    </section>
  )
}
