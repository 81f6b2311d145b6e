import { hasMarkup } from '#domain/markdown-pieces.ts'
import { usePausedText } from '#lib/use-paused-text.ts'
import { Markdown } from './markdown.tsx'

/** A text as it reads, below the field it is written in; one that reads as it was typed is only printed. */
export function TextReading({ text }: { text: string }) {
  const shown = usePausedText(text)
  if (!hasMarkup(shown)) return <AsTyped text={shown} />
  return (
    <div className="text-reading">
      <Markdown text={shown} />
    </div>
  )
}

/** On paper a text stands without its field. */
export function AsTyped({ text }: { text: string }) {
  if (text === '') return null
  return (
    <p className="saved-text-print" dir="auto" aria-hidden="true">
      {text}
    </p>
  )
}
