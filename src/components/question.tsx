import type { ReactNode } from 'react'
import { SourceMarks } from './cited.tsx'
import { SavedText } from './saved-text.tsx'
import { TermSection, TermText } from './terms.tsx'
import { placeOfAnswer } from '#domain/answers.ts'
import type { Guide } from '#domain/guide.ts'

type Props = {
  question: Guide['questions'][number]
  address: { id: string; tabIndex: number }
  children?: ReactNode
}

/** A question that is its own address, where to look before answering, and room for an answer. */
export function Question({ question, address, children }: Props) {
  const { text, hint, sources, confidence } = question
  return (
    <article {...address} aria-labelledby={`${address.id}-asks`} className="question">
      <h3 id={`${address.id}-asks`}>
        <a href={`#${address.id}`}>{text}</a>
      </h3>
      {children}
      {hint !== undefined && (
        <TermSection texts={[hint]}>
          <p className="question-hint">
            <TermText text={hint} /> <SourceMarks sources={sources} confidence={confidence} />
          </p>
        </TermSection>
      )}
      <div className="needs-script">
        <SavedText {...placeOfAnswer(question)} label="My answer" subject={text} />
      </div>
    </article>
  )
}
