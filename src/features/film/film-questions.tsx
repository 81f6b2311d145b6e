import { loadGuidePart } from '#catalogue/guide.ts'
import { GuideLink } from '#components/guide-link.tsx'
import { Question } from '#components/question.tsx'
import { placeOfAnswer, questionsOn } from '#domain/answers.ts'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import { plural } from '#lib/plural.ts'
import { readRecords } from '#state/entries.ts'
import { Section } from './film-sections.tsx'

// This module is loaded late itself, and only of use with them.
const questions = await loadGuidePart('questions')

/** The guide's questions about this film: folded away until one of them was answered. */
export function FilmQuestions({ id }: { id: FilmId }) {
  const asked = questionsOn(questions, id)
  if (asked.length === 0) return null
  const isAnswered = asked.some(
    (question) => readTexts(readRecords().get(id), placeOfAnswer(question).textKey).length > 0,
  )
  return (
    <Section title="Questions" texts={[]}>
      <details className="fold" open={isAnswered}>
        <summary>{plural(asked.length, 'question')} to think about, and to answer</summary>
        {asked.map((question) => (
          <Question key={question.id} question={question} />
        ))}
        <p>
          <GuideLink page="questions" part="on-several" className="link">
            Questions across the films
          </GuideLink>
        </p>
      </details>
    </Section>
  )
}
