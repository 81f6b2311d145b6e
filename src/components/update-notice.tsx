import { useAppUpdate } from '#state/app-update.ts'
import { later } from '#ui/later.tsx'

const UpdateToast = later(() => import('./update-toast.tsx'), 'UpdateToast')

/** A quiet word on being ready offline, and on a new version: offered, never taken by itself. */
export function UpdateNotice() {
  const { offlineReady, updateReady } = useAppUpdate()
  return (
    <div role="status" className="toast-place">
      {(offlineReady || updateReady) && <UpdateToast />}
    </div>
  )
}
