import type { ReactNode } from 'react'
import { placeOfAnswer } from '#domain/answers.ts'
import type { Guide } from '#domain/guide.ts'
import { SavedText } from './saved-text.tsx'
import { TermSection, TermText } from './terms.tsx'

type Props = {
  question: Guide['questions'][number]
  /** What makes it the target of a link, where it is one. */
  address?: { id: string; tabIndex: number }
  /** What stands after the question, such as the films it compares. */
  about?: ReactNode
  /** What the hint rests on. */
  marks?: ReactNode
}

/** A question, where to look before answering it, and room for an answer, which is saved while typing. */
export function Question({ question, address, about, marks }: Props) {
  const { id, text, hint } = question
  return (
    <article {...address} aria-labelledby={`${id}-asks`} className="question">
      <h3 id={`${id}-asks`}>{address ? <a href={`#${address.id}`}>{text}</a> : text}</h3>
      {about}
      {hint !== undefined && (
        <TermSection texts={[hint]}>
          <p className="question-hint">
            <TermText text={hint} /> {marks}
          </p>
        </TermSection>
      )}
      <div className="needs-script">
        <SavedText {...placeOfAnswer(question)} label="My answer" subject={text} />
      </div>
    </article>
  )
}
