import { useSaveState } from '#state/entries.ts'
import { BackupSection } from './backup-section.tsx'
import { BrowserLimits } from './browser-limits.tsx'
import { EraseSection } from './erase-section.tsx'
import { ExportSection } from './export-section.tsx'
import { FilmsGone } from './films-gone.tsx'
import { LinkedSection } from './linked-section.tsx'
import { PutAside } from './put-aside.tsx'
import { ShareSection } from './share-section.tsx'
import { StorageSection } from './storage-section.tsx'

const SAVE_WORDS = {
  saved: 'Everything is saved on this device.',
  saving: 'Saving…',
  'not-saved': 'Some changes are not saved yet; see the notice above.',
  blocked: 'This browser keeps nothing: what you write lasts as long as this tab.',
  newer: 'The data here was written by a newer version, so nothing is written until you reload.',
}

/** Everything about the user's data: where it is, how to take it along, what to do when in doubt. */
export function DataPage() {
  const { kind } = useSaveState()
  return (
    <div className="page prose needs-script">
      <h1>Your data</h1>
      <p role="status">{SAVE_WORDS[kind]}</p>
      <BackupSection />
      <LinkedSection />
      <ExportSection />
      <ShareSection />
      <StorageSection />
      <FilmsGone />
      <PutAside />
      <BrowserLimits />
      <EraseSection />
    </div>
  )
}
