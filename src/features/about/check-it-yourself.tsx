import { readRawData } from '#state/text-storage.ts'

/** Figures the reader can compare with the browser's own tools. */
export function CheckItYourself() {
  const stored = Object.entries(readRawData())
  const characters = stored.reduce((sum, [key, text]) => sum + key.length + text.length, 0)
  const worker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  return (
    <section aria-labelledby="check">
      <h2 id="check">Check it yourself</h2>
      <dl className="facts">
        <div>
          <dt>Requests to others</dt>
          <dd>{requestsToOthers()}, since this page was opened</dd>
        </div>
        <div>
          <dt>Storage used</dt>
          <dd>
            {characters.toLocaleString('en')} characters in {stored.length} entries
          </dd>
        </div>
        <div>
          <dt>Offline</dt>
          <dd>{worker ? 'ready' : 'not ready in this browser yet'}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>{__APP_VERSION__}</dd>
        </div>
      </dl>
    </section>
  )
}

function requestsToOthers(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => URL.canParse(name) && /^https?:/.test(name))
    .filter(({ name }) => new URL(name).origin !== location.origin).length
}
