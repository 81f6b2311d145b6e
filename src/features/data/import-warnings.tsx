import type { ReadBackup } from '#domain/backup-reader.ts'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { WarningList } from './warning-list.tsx'

type Props = { name: string; reading: ReadBackup; onSaveUnread: () => void }

/** Where the file is from, and whatever about it is not as it should be. */
export function ImportWarnings({ name, reading, onSaveUnread }: Props) {
  const { exported, app, unread, isBroken, checksum, newerVersion, cutStamps } = reading
  const warnings = [
    isBroken && 'The file is cut off or broken: only what could be read of it is shown.',
    checksum === 'changed' &&
      !isBroken &&
      'The file is not as the app wrote it: it was changed by hand, or damaged on its way.',
    newerVersion !== undefined &&
      `The file is from a newer version (${newerVersion}): what this one understands is shown, and the rest is kept unread and goes into every backup.`,
    cutStamps > 0 &&
      `${plural(cutStamps, 'time')} in it cannot be right, being more than a day ahead, and ${cutStamps === 1 ? 'counts' : 'count'} as now.`,
  ].filter((warning) => warning !== false)
  return (
    <>
      <p className="meta">
        {name}
        {exported !== undefined && `, made on ${exported.slice(0, 10)}`}
        {app !== undefined && ` by version ${app}`}
      </p>
      <WarningList warnings={warnings} />
      {unread.length > 0 && (
        <section className="alert" aria-label="Not readable">
          <p>
            <strong>{plural(unread.length, 'part')} could not be read in full.</strong> All the rest
            can be imported, and you can keep these as a file.
          </p>
          <Button onClick={onSaveUnread}>Save what could not be read</Button>
          <details className="fold">
            <summary>Which parts, and why</summary>
            <ul>
              {unread.slice(0, SHOWN).map(({ where, reason }, at) => (
                <li key={at}>
                  <code>{where === '' ? 'the end of the file' : where}</code>: {reason}
                </li>
              ))}
            </ul>
            {unread.length > SHOWN && <p>And {unread.length - SHOWN} more, in the file.</p>}
          </details>
        </section>
      )}
    </>
  )
}

const SHOWN = 100
