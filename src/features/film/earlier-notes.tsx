import { useState } from 'react'
import type { FilmId } from '#domain/film.ts'
import { later } from '#ui/later.tsx'

const EarlierNoteList = later(
  () => import('./earlier-note-list.tsx'),
  'EarlierNoteList',
  <p className="meta">They cannot be shown just now. Reload the page to try again.</p>,
)

/** Folded away, and looked for only when it is opened. */
export function EarlierNotes({ id }: { id: FilmId }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Earlier versions of what you wrote</summary>
      {isOpen && <EarlierNoteList id={id} />}
    </details>
  )
}
