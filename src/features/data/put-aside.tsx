import { downloadUnreadable } from '#components/download-unreadable.ts'
import { useTroubles } from '#state/entries.ts'
import { listUnreadable } from '#state/kept-texts.ts'
import { Button } from '#ui/button.tsx'

/** Texts that could not be read, kept byte for byte. */
export function PutAside() {
  useTroubles() // a new one is in the list at once
  const copies = listUnreadable()
  if (copies.length === 0) return null
  return (
    <section aria-labelledby="put-aside">
      <h2 id="put-aside">Put aside, unread</h2>
      <p>
        These were found in storage or in a backup and could not be read. Nothing was thrown away:
        they are in every backup.
      </p>
      <ul className="claims">
        {copies.map(({ key, from, reason }) => (
          <li key={key}>
            <code>{from}</code>: {reason}{' '}
            <Button
              aria-label={`Download what was found under ${from}`}
              onClick={() => void downloadUnreadable(key)}
            >
              Download
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
