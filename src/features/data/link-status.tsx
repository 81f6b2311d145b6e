import { formatMoment } from '#lib/format-moment.ts'
import { oneLine } from '#lib/one-line.ts'
import { plural } from '#lib/plural.ts'
import { linkedFile } from '#state/browser-link.ts'
import { fileNameOf } from '#state/link-handles.ts'
import type { LinkView } from '#state/link-store.ts'
import { Button } from '#ui/button.tsx'
import { LinkProblemNotice } from './link-problem.tsx'

type Props = { link: LinkView; onSay: (message: string) => void; onUnlink: () => void }

/** Which file is linked, when it was read and written, and what stands in the way. */
export function LinkStatus({ link, onSay, onUnlink }: Props) {
  const { handle, readAt, wroteAt, merged, copies } = link
  const name = oneLine(fileNameOf(handle))
  const check = async () => {
    onSay('')
    await linkedFile.sync({})
    onSay('Looked at just now.')
  }
  return (
    <>
      <dl className="link-facts">
        <dt>File</dt>
        <dd>
          <bdi>{name}</bdi>
          {handle.kind === 'directory' && (
            <>
              {' '}
              in the folder <bdi>{oneLine(handle.name)}</bdi>
            </>
          )}
        </dd>
        <dt>Last read</dt>
        <dd>{readAt === undefined ? 'not yet' : formatMoment(readAt)}</dd>
        <dt>Last written</dt>
        <dd>{wroteAt === undefined ? 'not yet' : formatMoment(wroteAt)}</dd>
        <dt>Last merge</dt>
        <dd>
          {merged
            ? `${plural(merged.films, 'film')} from ${listNames(merged.from)}, ${formatMoment(merged.at)}`
            : 'nothing to merge so far'}
        </dd>
      </dl>
      {link.problem && <LinkProblemNotice link={link} problem={link.problem} name={name} />}
      {copies.length > 0 && (
        <>
          <p>
            Your service made {copies.length === 1 ? 'a conflict copy' : 'conflict copies'}, and all
            of it is merged: {listNames(copies)}.
          </p>
          <p>
            <Button onClick={() => void linkedFile.tidy()}>
              Remove {copies.length === 1 ? 'that copy' : `these ${copies.length} copies`}
            </Button>
          </p>
        </>
      )}
      <p className="link-actions">
        <Button onClick={() => void check()}>Check now</Button>
        <Button onClick={onUnlink}>Unlink</Button>
      </p>
    </>
  )
}

const listNames = (names: readonly string[]) => new Intl.ListFormat('en').format(names.map(oneLine))
