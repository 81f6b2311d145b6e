import { useState } from 'react'
import { formatMoment } from '#lib/format-moment.ts'
import { askToPersist, type StorageReport, useStorageReport } from '#state/stored-data.ts'
import { Button } from '#ui/button.tsx'
import { Snapshots } from './snapshots.tsx'

/** Where the data is, how full that place is, and what the browser promised. */
export function StorageSection() {
  const report = useStorageReport()
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">On this device</h2>
      {report && (
        <>
          <Used {...report} />
          <BrowserPromise persisted={report.persisted} />
          <SecondCopy copy={report.copy} />
        </>
      )}
    </section>
  )
}

const WARN_SHARE = 0.8

function Used({ used, limit }: StorageReport) {
  const share = used / limit
  return (
    <div className="used">
      <label htmlFor="used-meter">
        Storage used: {used.toLocaleString('en')} of about {limit.toLocaleString('en')} characters
      </label>
      <meter id="used-meter" value={used} max={limit} high={limit * WARN_SHARE} optimum={0} />
      {share >= WARN_SHARE && (
        <p role="alert">
          This is nearly full. Nothing is lost: what no longer fits is kept in the open tab and said
          so. A backup is a good idea now.
        </p>
      )}
    </div>
  )
}

function BrowserPromise({ persisted }: { persisted: boolean | undefined }) {
  const [answer, setAnswer] = useState<'asked'>()
  if (persisted === true) return <p>The browser has promised not to clear this by itself.</p>
  return (
    <>
      <p>
        {persisted === undefined
          ? 'This browser does not say whether it may clear this when space runs short.'
          : 'The browser may clear this when space runs short. You can ask it not to.'}
        {answer === 'asked' &&
          ' It did not agree for now; installing the app or visiting often changes its mind.'}
      </p>
      {persisted === false && (
        <Button
          onClick={() => void askToPersist().then((kept) => kept !== true && setAnswer('asked'))}
        >
          Ask the browser to keep it
        </Button>
      )}
    </>
  )
}

function SecondCopy({ copy }: { copy: StorageReport['copy'] }) {
  if (copy.kind === 'blocked') {
    return <p>This browser refuses a second copy, so a backup matters more here.</p>
  }
  if (copy.kind === 'none') return <p>There is nothing to keep a second copy of yet.</p>
  return (
    <>
      <p>
        A second, crash-safe copy is kept beside the first
        {copy.savedAt !== undefined && `, last written ${formatMoment(copy.savedAt)}`}
        {copy.failingSince === undefined
          ? '.'
          : `, failing since ${formatMoment(copy.failingSince)}: what is newer is not in it. It is tried again by itself; a backup matters more until it works.`}
      </p>
      <Snapshots snapshots={copy.snapshots} />
    </>
  )
}
