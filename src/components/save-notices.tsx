import { lazy, Suspense } from 'react'
import { useSaveState, useTroubles } from '#state/entries.ts'
import { AlertBanner } from '#ui/alert-banner.tsx'
import { ErrorBoundary } from '#ui/error-boundary.tsx'

// Needed on few days by few people, so it is kept out of the first load.
const SaveNoticeList = lazy(async () => {
  const { SaveNoticeList } = await import('./save-notice-list.tsx')
  return { default: SaveNoticeList }
})

/** Every state in which the user's data is not simply safe, said until it is over. */
export function SaveNotices() {
  const { kind } = useSaveState()
  const troubles = useTroubles()
  if ((kind === 'saved' || kind === 'saving') && troubles.length === 0) return null
  return (
    <ErrorBoundary fallback={() => <BareNotice />}>
      <Suspense>
        <SaveNoticeList />
      </Suspense>
    </ErrorBoundary>
  )
}

/** For when even the notice cannot be loaded. */
function BareNotice() {
  return (
    <AlertBanner title="Not everything is saved">
      <p>What you see is kept in this tab. Please leave it open until this notice is gone.</p>
    </AlertBanner>
  )
}
