import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import type { Shown } from './shown.ts'

// Nobody presses a key or the button before the page stands, so what answers them comes after it.
const Keyboard = later(() => import('./keyboard.tsx'), 'Keyboard')

/** The way to everything by name, and to what the keyboard can do. */
export function SearchEverything() {
  const [shown, show] = useState<Shown>()
  return (
    <div className="search-everything">
      <Button aria-keyshortcuts="Control+K Meta+K" onClick={() => show({ what: 'palette' })}>
        Search<span> everything</span>
      </Button>
      {!import.meta.env.SSR && <Keyboard shown={shown} onShow={show} />}
    </div>
  )
}
