import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'

type Props = {
  /** Where the same is said at length; followed when opened in a new tab. */
  href: string
  /** The name for assistive technology, where the text is none. */
  label?: string
  className: string
  /** The few words themselves. */
  children: ReactNode
  note: ReactNode
}

/**
 * A few words of running text that explain themselves in place: a disclosure that breaks across
 * lines as text does, which a `button` element cannot. Escape, a press elsewhere or moving on closes it.
 */
export function NoteInPlace({ href, label, className, children, note }: Props) {
  const id = useId()
  const whole = useRef<HTMLSpanElement>(null)
  const trigger = useRef<HTMLAnchorElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  return (
    <span ref={whole}>
      <a
        ref={trigger}
        href={href}
        role="button"
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          setIsOpen(!isOpen)
        }}
        onKeyDown={pressOnSpace}
      >
        {children}
      </a>
      {isOpen && (
        <OpenNote
          id={id}
          isOwn={(target) => whole.current?.contains(target) ?? false}
          trigger={trigger}
          onClose={() => setIsOpen(false)}
        >
          {note}
        </OpenNote>
      )}
    </span>
  )
}

/** What is called a button is pressed by the space bar, too. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

function OpenNote(props: {
  id: string
  isOwn: (target: Node) => boolean
  trigger: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}) {
  const note = useRef<HTMLSpanElement>(null)
  const closeOutside = useEffectEvent(({ target }: Event) => {
    if (!(target instanceof Node && props.isOwn(target))) props.onClose()
  })
  const closeByKey = useEffectEvent(({ key }: globalThis.KeyboardEvent) => {
    if (key !== 'Escape') return
    props.onClose()
    props.trigger.current?.focus()
  })

  // Above everything else and beside its words, where the browser can; else in the line.
  const open = useEffectEvent(() => {
    const source = props.trigger.current
    note.current?.showPopover?.(source ? { source } : undefined)
  })

  useEffect(() => {
    open()
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [])

  return (
    <span ref={note} id={props.id} role="note" popover="manual" className="note-in-place">
      {props.children}
    </span>
  )
}
