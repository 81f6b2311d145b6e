import { useAppUpdate } from '#state/app-update.ts'
import { Button } from '#ui/button.tsx'

/** Quiet word on being ready offline, and on a new version: it is offered, and never reloads by itself. */
export function UpdateNotice() {
  const { offlineReady, updateReady, acceptUpdate } = useAppUpdate()
  return (
    <div role="status" className="toast-place">
      {updateReady ? (
        <div className="toast">
          <span>A new version is ready. Your words are saved first.</span>
          <Button look="quiet" onClick={acceptUpdate}>
            Reload
          </Button>
        </div>
      ) : (
        offlineReady && <div className="toast toast-quiet">Ready to use offline</div>
      )}
    </div>
  )
}
