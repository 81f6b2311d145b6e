import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import type { Shown } from './shown.ts'

// Nobody presses a key or the button before the page stands: what answers them is no part of its
// first load, and comes when the network had a rest, or with the first press on the button.
const Keyboard = later(() => import('./keyboard.tsx'), 'Keyboard')

const REST_MS = 2000

/** The way to everything by name, and to what the keyboard can do. */
export function SearchEverything() {
  const [shown, show] = useState<readonly Shown[]>([])
  const [isRested, setIsRested] = useState(!import.meta.env.PROD)
  useEffect(() => {
    const timer = setTimeout(setIsRested, REST_MS, true)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="search-everything">
      <Button aria-keyshortcuts="Control+K Meta+K" onClick={() => show([{ what: 'palette' }])}>
        Search<span> everything</span>
      </Button>
      {!import.meta.env.SSR && (isRested || shown.length > 0) && (
        <Keyboard shown={shown} onShow={show} />
      )}
    </div>
  )
}
