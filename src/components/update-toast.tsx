import { useEffect, useState } from 'react'
import { useAppUpdate } from '#state/app-update.ts'
import { useSaveState } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'

const SHOWN_MS = 8000

export function UpdateToast() {
  const { updateReady, isSuperseded, acceptUpdate } = useAppUpdate()
  const { kind } = useSaveState()
  const [isAsked, setIsAsked] = useState(false)
  const isSafe = kind === 'saved' || kind === 'saving'
  if (!updateReady) return <OfflineReady />
  return (
    <div className="toast">
      <span>
        {isSuperseded ? 'A new version is running in another tab.' : 'A new version is ready.'}{' '}
        {isSafe
          ? 'Your words are saved before reloading.'
          : 'It can be had once everything is saved; see the notice above.'}
        {isSafe && isAsked && ' This page reloads as soon as the other tabs let it.'}
      </span>
      {isSafe && (
        <Button
          look="quiet"
          onClick={() => {
            setIsAsked(true)
            acceptUpdate()
          }}
        >
          Reload
        </Button>
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
