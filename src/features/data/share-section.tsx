import { useState } from 'react'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

const Missing = () => (
  <AlertBanner title="This could not be opened">
    <p>Nothing is lost. Reload the page and try again.</p>
  </AlertBanner>
)

const ShareDialog = later(() => import('#components/share-dialog.tsx'), 'ShareDialog', <Missing />)
const TransferDialog = later(() => import('./transfer-dialog.tsx'), 'TransferDialog', <Missing />)

/** Passing films on to others, and everything to another device of one's own. */
export function ShareSection() {
  const [open, setOpen] = useState<'share' | 'transfer'>()
  const close = () => setOpen(undefined)
  return (
    <section aria-labelledby="share">
      <h2 id="share">Share and move</h2>
      <p>
        A link or a QR code holds what you share in itself: nothing is uploaded, and whoever opens
        it sees it before anything is added.
      </p>
      <ul className="ways">
        <li>
          <Button onClick={() => setOpen('share')}>Share a list…</Button>{' '}
          <span>Films for somebody else, with your ratings if you like</span>
        </li>
        <li>
          <Button onClick={() => setOpen('transfer')}>Move to another device…</Button>{' '}
          <span>Everything, by file, link or QR code</span>
        </li>
      </ul>
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'transfer' && <TransferDialog onClose={close} />}
    </section>
  )
}
