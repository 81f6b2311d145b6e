import { useSaveState, useTroubles } from '#state/entries.ts'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { later } from '#ui/later.tsx'
import { BackupButton } from './backup-button.tsx'

// Needed on few days by few people. If even the notice cannot be had, this much is said.
const SaveNoticeList = later(
  () => import('./save-notice-list.tsx'),
  'SaveNoticeList',
  <AlertBanner title="Not everything is saved">
    <p>What you see is kept in this tab. Please leave it open until this notice is gone.</p>
    <BackupButton />
  </AlertBanner>,
)

/** Every state in which the user's data is not simply safe, said until it is over. */
export function SaveNotices() {
  const { kind } = useSaveState()
  const hasTroubles = useTroubles().length > 0
  const isSafe = kind === 'saved' || kind === 'saving'
  return isSafe && !hasTroubles ? null : <SaveNoticeList />
}
