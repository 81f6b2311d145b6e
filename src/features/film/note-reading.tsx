import { useId } from 'react'
import { Markdown } from '#components/markdown.tsx'
import { AsTyped } from '#components/text-reading.tsx'
import { hasMarkup } from '#domain/markdown-pieces.ts'
import { countWords } from '#lib/count-words.ts'
import { plural } from '#lib/plural.ts'
import { usePausedText } from '#lib/use-paused-text.ts'

/** The note as it reads, beside the field it is written in; a few plain lines read well enough there. */
export function NoteReading({ text }: { text: string }) {
  const shown = usePausedText(text)
  const titleId = useId()
  if (!isWorthReading(shown)) return <AsTyped text={shown} />
  return (
    <section aria-labelledby={titleId} className="note-reading">
      <h2 id={titleId} className="field-label">
        Preview
      </h2>
      <Markdown text={shown} />
    </section>
  )
}

const isWorthReading = (text: string) =>
  hasMarkup(text) || text.length > 400 || text.split('\n', 6).length > 5

/** Not told at every key: it is read where it stands. */
export function NoteLength({ text }: { text: string }) {
  const shown = usePausedText(text)
  if (shown.trim() === '') return null
  return <p className="note-length">{plural(countWords(shown), 'word')}</p>
}
