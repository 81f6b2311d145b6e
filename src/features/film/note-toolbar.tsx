import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { type Format, toggleFormat } from '#domain/markdown-edits.ts'
import { replaceInField } from '#lib/replace-in-field.ts'
import { FormatIcon } from './note-icons.tsx'

const TOOLS: readonly { format: Format; label: string; key?: string }[] = [
  { format: 'bold', label: 'Bold', key: 'b' },
  { format: 'italic', label: 'Italic', key: 'i' },
  { format: 'heading', label: 'Heading' },
  { format: 'list', label: 'List' },
  { format: 'quote', label: 'Quote' },
  { format: 'link', label: 'Link' },
  { format: 'spoiler', label: 'Spoiler' },
]

type Field = RefObject<HTMLTextAreaElement | null>

/** Sets the signs of Markdown around what is selected in the field. One stop of Tab; arrows go on. */
export function NoteToolbar({ field, fieldId }: { field: Field; fieldId: string }) {
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const move = (event: KeyboardEvent) => {
    const to = nextTool(event.key, current)
    if (to === undefined) return
    event.preventDefault()
    setCurrent(to)
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      aria-controls={fieldId}
      className="note-tools"
    >
      {TOOLS.map(({ format, label, key }, at) => (
        <button
          key={format}
          type="button"
          aria-label={label}
          title={key === undefined ? label : `${label} (Ctrl or ⌘ with ${key.toUpperCase()})`}
          aria-keyshortcuts={key && `Control+${key.toUpperCase()} Meta+${key.toUpperCase()}`}
          tabIndex={at === current ? 0 : -1}
          // The field keeps the focus, and with it what is selected.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setCurrent(at)}
          onKeyDown={move}
          onClick={() => formatField(field.current, format)}
        >
          <FormatIcon format={format} />
        </button>
      ))}
    </div>
  )
}

function nextTool(key: string, current: number): number | undefined {
  if (key === 'ArrowRight') return (current + 1) % TOOLS.length
  if (key === 'ArrowLeft') return (current + TOOLS.length - 1) % TOOLS.length
  if (key === 'Home') return 0
  if (key === 'End') return TOOLS.length - 1
  return undefined
}

function formatField(field: HTMLTextAreaElement | null, format: Format) {
  if (!field) return
  const { value: text, selectionStart: start, selectionEnd: end } = field
  replaceInField(field, toggleFormat({ text, start, end }, format))
}

/** The keys for what is used most, while the focus is in the field. */
export function formatByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const tool = TOOLS.find(({ key }) => key === event.key.toLowerCase())
  if (!tool) return
  event.preventDefault()
  formatField(event.currentTarget, tool.format)
}
