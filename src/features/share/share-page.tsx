import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readShared, type Shared } from './read-shared.ts'
import { SharedBackup, type RenderImportDialog } from './shared-backup.tsx'
import { SharedListView } from './shared-list-view.tsx'
import { SharedPlanView } from './shared-plan-view.tsx'

type Props = {
  /** What stands behind the `#` of the address. */
  part: string
  importDialog: RenderImportDialog
}

/** What somebody sent by a link. Opening it changes nothing; it shows what could be done with it. */
export function SharePage({ part, importDialog }: Props) {
  const shared = useShared(part)
  return (
    <div className="page prose needs-script">
      <h1>Shared with you</h1>
      {shared === undefined && <p role="status">Reading the link…</p>}
      {shared?.kind === 'nothing' && <Nothing />}
      {shared?.kind === 'damaged' && (
        <Damaged>
          It may have been cut off on its way. Ask for it once more, or for a file in its place.
        </Damaged>
      )}
      {shared?.kind === 'newer' && (
        <Damaged>
          Or it was made by a newer version of Reel North: reload this page while you are online,
          and open the link again.
        </Damaged>
      )}
      {shared?.kind === 'unreadable' && (
        <Damaged title="This browser cannot read the link">
          It is too old for that. Open the link in another browser, or ask for a file in its place.
        </Damaged>
      )}
      {shared?.kind === 'list' && <SharedListView list={shared.list} />}
      {shared?.kind === 'plan' && <SharedPlanView plan={shared.plan} />}
      {shared?.kind === 'backup' && (
        <SharedBackup text={shared.text} films={shared.films} importDialog={importDialog} />
      )}
    </div>
  )
}

/** Undefined until it is read. */
function useShared(part: string): Shared | undefined {
  const [shared, setShared] = useState<Shared>()
  useEffect(() => {
    const closing = new AbortController()
    void readShared(part).then((found) => closing.signal.aborted || setShared(found))
    return () => closing.abort()
  }, [part])
  return shared
}

const Nothing = () => (
  <>
    <p>
      A link that somebody made for you opens here. Nothing came with this one: its content stands
      behind a # in the address, and none is there.
    </p>
    <p>
      You make such links yourself on{' '}
      <Link to="/data" className="link">
        your data’s page
      </Link>
      . Nothing is uploaded for them.
    </p>
  </>
)

function Damaged(props: { title?: string; children: string }) {
  const { title = 'This link is damaged', children } = props
  return (
    <div role="alert" className="alert">
      <p>
        <strong>{title}.</strong> {children}
      </p>
      <p>Nothing of yours was changed.</p>
    </div>
  )
}
