import { NoteInPlace } from '#ui/note-in-place.tsx'
import { GuideLink } from './guide-link.tsx'
import { NativeText } from './native-text.tsx'
import type { Term } from './term-book.ts'

/** A term in running text: pressed, it says in a sentence what it means. */
export function TermInPlace({ term, children }: { term: Term; children: string }) {
  const { id, native = [], short } = term
  return (
    <NoteInPlace
      href={`/guide/glossary#${id}`}
      className="term"
      note={
        <>
          <span className="note-title">
            {term.term}
            {native.map((name) => (
              <span key={name.text} className="note-native">
                <NativeText {...name} />
              </span>
            ))}
          </span>
          <span className="note-body">{short}</span>
          <GuideLink page="glossary" part={id} className="link">
            In the glossary
          </GuideLink>
        </>
      }
    >
      {children}
    </NoteInPlace>
  )
}
