import { useState } from 'react'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'

export type ExportFormat = 'plain' | 'letterboxd' | 'trakt' | 'imdb' | 'notebook'

const ExportDialog = later(
  () => import('./export-dialog.tsx'),
  'ExportDialog',
  <AlertBanner title="The export could not be opened">
    <p>Nothing is lost. Reload the page and try again.</p>
  </AlertBanner>,
)

const WAYS: readonly { format: ExportFormat; name: string; for: string }[] = [
  { format: 'letterboxd', name: 'For Letterboxd…', for: 'Watched films and the queue' },
  { format: 'trakt', name: 'For Trakt…', for: 'Viewings, ratings and the queue' },
  { format: 'imdb', name: 'As an IMDb list…', for: 'For most other film sites' },
  { format: 'plain', name: 'As a table…', for: 'A CSV file for spreadsheets' },
  { format: 'notebook', name: 'As a notebook…', for: 'All you wrote, in Markdown' },
]

/** Taking what is kept here to other programs. */
export function ExportSection() {
  const [format, setFormat] = useState<ExportFormat>()
  return (
    <section aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p>
        For other programs. Each says before it saves what of yours it cannot carry; only the backup
        carries everything.
      </p>
      <ul className="ways">
        {WAYS.map((way) => (
          <li key={way.format}>
            <Button onClick={() => setFormat(way.format)}>{way.name}</Button> <span>{way.for}</span>
          </li>
        ))}
      </ul>
      {format && <ExportDialog format={format} onClose={() => setFormat(undefined)} />}
    </section>
  )
}
