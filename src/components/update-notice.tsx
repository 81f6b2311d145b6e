import { useEffect, useState } from 'react'
import { useAppUpdate } from '#state/app-update.ts'
import { Button } from '#ui/button.tsx'

const SHOWN_MS = 8000

/** A quiet word on being ready offline, and on a new version: offered, never taken by itself. */
export function UpdateNotice() {
  const { offlineReady, updateReady, isSuperseded, acceptUpdate } = useAppUpdate()
  return (
    <div role="status" className="toast-place">
      {updateReady ? (
        <div className="toast">
          <span>
            {isSuperseded ? 'A new version is running in another tab.' : 'A new version is ready.'}{' '}
            Your words are saved before reloading.
          </span>
          <Button look="quiet" onClick={acceptUpdate}>
            Reload
          </Button>
        </div>
      ) : (
        offlineReady && <OfflineReady />
      )}
    </div>
  )
}

function OfflineReady() {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [])
  return isOver ? null : <div className="toast toast-quiet">Ready to use offline</div>
}
