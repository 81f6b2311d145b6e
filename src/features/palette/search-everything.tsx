import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { hearEarly } from './early-keys.ts'
import type { Shown } from './shown.ts'

// What answers keys and the button is no part of the first load: it comes with the first press, or
// when the network had a rest.
const Keyboard = later(() => import('./keyboard.tsx'), 'Keyboard')

const REST_MS = 2000

/** The way to everything by name, and to what the keyboard can do. */
export function SearchEverything() {
  const [shown, show] = useState<readonly Shown[]>([])
  const [isRested, setIsRested] = useState(!import.meta.env.PROD)
  useEffect(() => {
    const timer = setTimeout(setIsRested, REST_MS, true)
    const hear = (event: KeyboardEvent) => hearEarly(event) && setIsRested(true)
    window.addEventListener('keydown', hear)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', hear)
    }
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
