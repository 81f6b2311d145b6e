import { createContext, type ReactNode, use } from 'react'
import { linkTerms, type TextPiece } from '#domain/term-links.ts'
import type { TermBook } from './term-book.ts'
import { TermInPlace } from './term-in-place.tsx'

const Book = createContext<TermBook | undefined>(undefined)
const Linked = createContext<ReadonlyMap<string, readonly TextPiece[]>>(new Map())

/** Explains terms in all text inside it, once there is a book of them. */
export function Terms({ book, children }: { book: TermBook | undefined; children: ReactNode }) {
  return <Book value={book}>{children}</Book>
}

/** A section in which each term is explained where it is first met in these texts. */
export function TermSection(props: {
  texts: readonly string[]
  /** The term this section is about. */
  except?: string
  children: ReactNode
}) {
  const book = use(Book)
  const linked = book ? linkTerms(book.find, props.texts, props.except) : new Map<string, never>()
  return <Linked value={linked}>{props.children}</Linked>
}

/** A text of the section around it, with the terms first met there. */
export function TermText({ text }: { text: string }) {
  const book = use(Book)
  const pieces = use(Linked).get(text)
  if (!book || !pieces) return text
  let place = 0
  return pieces.map((piece) => {
    const key = place
    place += piece.text.length
    const term = piece.term === undefined ? undefined : book.terms.get(piece.term)
    return term ? (
      <TermInPlace key={key} term={term}>
        {piece.text}
      </TermInPlace>
    ) : (
      piece.text
    )
  })
}
