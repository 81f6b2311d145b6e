import { use } from 'react'
import { loadGuidePart } from '#catalogue/guide.ts'
import { Question } from '#components/question.tsx'
import { questionsOn } from '#domain/answers.ts'
import type { FilmId } from '#domain/film.ts'
import { Section } from './film-sections.tsx'

const questions = loadGuidePart('questions')

/** The guide's questions about this film, with the user's answers. */
export function FilmQuestions({ id }: { id: FilmId }) {
  const asked = questionsOn(use(questions), id)
  if (asked.length === 0) return null
  return (
    <Section title="Questions">
      {asked.map((question) => (
        <Question key={question.id} question={question} address={{ id: question.id, tabIndex: -1 }} />
      ))}
    </Section>
  )
}
