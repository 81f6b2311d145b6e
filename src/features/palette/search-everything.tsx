import { useState } from 'react'
import { MAIN_KEY } from '#lib/main-key.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import type { Shown } from './shown.ts'

// Nobody presses a key or the button before the page stands, so what answers them comes after it.
const Keyboard = later(() => import('./keyboard.tsx'), 'Keyboard')

/** The way to everything by name, and to what the keyboard can do. */
export function SearchEverything() {
  const [shown, show] = useState<Shown>()
  return (
    <>
      <Button className="search-everything" onClick={() => show({ what: 'palette' })}>
        Search everything <kbd aria-hidden="true">{MAIN_KEY} K</kbd>
      </Button>
      {!import.meta.env.SSR && <Keyboard shown={shown} onShow={show} />}
    </>
  )
}
