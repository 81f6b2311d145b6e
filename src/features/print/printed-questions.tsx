import { filmCards } from '#catalogue/catalogue.ts'
import { questionsAcross, questionsOn } from '#domain/answers.ts'
import type { Guide } from '#domain/guide.ts'
import { Marks } from './sheet-sources.tsx'

/** The questions to read; the sheets of the kit have lines to answer them on. */
export function PrintedQuestions({ data }: { data: Guide['questions'] }) {
  const groups = [
    ...filmCards.map(({ id, title }) => ({ title, asked: questionsOn(data, id) })),
    { title: 'Across the films', asked: questionsAcross(data) },
  ]
  return groups.map(({ title, asked }) => (
    <section key={title}>
      <h3 className="sheet-band">{title}</h3>
      <ol className="sheet-steps">
        {asked.map(({ id, text, hint, ...question }) => (
          <li key={id}>
            <strong>{text}</strong> {hint}
            <Marks {...question} />
          </li>
        ))}
      </ol>
    </section>
  ))
}
