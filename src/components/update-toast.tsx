import { useEffect, useState } from 'react'
import { useAppUpdate } from '#state/app-update.ts'
import { Button } from '#ui/button.tsx'

const SHOWN_MS = 8000

export function UpdateToast() {
  const { updateReady, isSuperseded, acceptUpdate } = useAppUpdate()
  if (!updateReady) return <OfflineReady />
  return (
    <div className="toast">
      <span>
        {isSuperseded ? 'A new version is running in another tab.' : 'A new version is ready.'} Your
        words are saved before reloading.
      </span>
      <Button look="quiet" onClick={acceptUpdate}>
        Reload
      </Button>
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
