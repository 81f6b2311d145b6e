import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { FilmId } from '#domain/film.ts'
import { isTextField } from '#lib/is-text-field.ts'
import { type Change, useHistory, useLastChange } from '#state/entries.ts'
import { redo, undo } from '#state/undo.ts'
import { Button } from '#ui/button.tsx'
import { later } from '#ui/later.tsx'
import { describeChange } from './describe-change.ts'
import { WatchedWhen } from './watched-when.tsx'

const ViewingDialog = later(() => import('./viewing-dialog.tsx'), 'ViewingDialog')

const SHOWN_MS = 8000

/**
 * Says what was just changed and takes it back, or brings it back again. Ctrl or Cmd with Z does the
 * same, and goes further back; each step is told of, too.
 */
export function ChangeToast() {
  const { redo: undone } = useHistory()
  const latest = useLastChange()
  const [over, setOver] = useState<string>()
  const [isHeld, setIsHeld] = useState(false)
  const [takenBack, setTakenBack] = useState<number>()
  const [broughtBack, setBroughtBack] = useState<number>()
  const [logged, setLogged] = useState<FilmId>()
  const undoButton = useRef<HTMLButtonElement>(null)
  const takeBack = () => setTakenBack(undo()?.serial ?? takenBack)
  const bringBack = () => setBroughtBack(redo()?.serial ?? broughtBack)
  useUndoKeys(takeBack, bringBack)
  const change = latest ?? (undone?.serial === takenBack ? undone : undefined)
  const serial = change?.serial
  const how = !latest ? 'Taken back: ' : serial === broughtBack ? 'Brought back: ' : ''
  // A change that is taken back, long after it was told of, is told of anew.
  const told = serial === undefined ? undefined : how + serial
  useEffect(() => {
    if (told === undefined || isHeld || logged) return
    const timer = setTimeout(() => setOver(told), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [told, isHeld, logged])
  // Outside the toast, which is read out whenever something in it changes.
  const dialog =
    logged &&
    createPortal(
      <ViewingDialog filmId={logged} when="other" onClose={() => setLogged(undefined)} />,
      document.body,
    )
  if (!change || told === over || isBeingTyped(change)) return dialog
  const keepFocus = () => undoButton.current?.focus()
  return (
    <div
      className="toast"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span>
        {how}
        {describeChange(change)}
      </span>
      <Button
        ref={undoButton}
        look="quiet"
        onClick={latest ? takeBack : bringBack}
        aria-keyshortcuts={latest ? 'Control+Z Meta+Z' : 'Control+Y Meta+Shift+Z'}
      >
        {latest ? 'Undo' : 'Redo'}
      </Button>
      {latest?.what === 'watched' && latest.to === true && (
        <WatchedWhen
          key={serial}
          filmId={latest.filmId}
          onAnswer={keepFocus}
          onOther={() => {
            keepFocus()
            setLogged(latest.filmId)
          }}
        />
      )}
      {dialog}
    </div>
  )
}

/** A note is told of once the user has left it, and not at every key. */
function isBeingTyped({ what }: Change): boolean {
  return (
    (what === 'note' || what === 'text') && document.activeElement instanceof HTMLTextAreaElement
  )
}

/** In a text field the same keys undo typing, which is the browser's own affair. */
function useUndoKeys(takeBack: () => void, bringBack: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) bringBack()
    else takeBack()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
