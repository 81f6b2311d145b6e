import { useEffect, useEffectEvent, useState } from 'react'
import { findFilmCard } from '#catalogue/catalogue.ts'
import { formatStars, isRating } from '#domain/rating.ts'
import { plural } from '#lib/plural.ts'
import { type Change, redo, undo, useLastChange } from '#state/entries.ts'
import { Button } from '#ui/button.tsx'

const SHOWN_MS = 8000

/** Says what was just changed and takes it back. Ctrl or Cmd with Z does the same, and goes further back. */
export function ChangeToast() {
  useUndoKeys()
  const change = useLastChange()
  const [dismissed, setDismissed] = useState<number>()
  const shown = change && change.what !== 'note' && change.serial !== dismissed ? change : undefined
  const [held, setHeld] = useState(false)
  const serial = shown?.serial
  useEffect(() => {
    if (serial === undefined || held) return
    const timer = setTimeout(() => setDismissed(serial), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [serial, held])
  return (
    shown && (
      <div
        className="toast"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <span>{describeChange(shown)}</span>
        <Button look="quiet" onClick={undo}>
          Undo
        </Button>
      </div>
    )
  )
}

function describeChange(change: Change): string {
  if (change.what === 'import') return `Imported ${plural(change.films, 'film')}`
  const { filmId, what, to } = change
  const title = findFilmCard(filmId)?.title ?? filmId
  switch (what) {
    case 'watched':
      return to === true ? `${title}: watched` : `${title}: not watched`
    case 'queued':
      return to === true ? `${title} is in your queue` : `${title} left your queue`
    case 'liked':
      return to === true ? `You like ${title}` : `Like taken from ${title}`
    case 'rating':
      return `${title}: ${formatStars(isRating(to) ? to : undefined)}`
    case 'note':
      return `Note on ${title}`
  }
}

/** In a text field the same keys undo typing, which is the browser's own affair. */
function useUndoKeys() {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])',
    )
  )
}
