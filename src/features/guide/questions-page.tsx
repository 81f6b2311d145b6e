import { filmCards } from '#catalogue/catalogue.ts'
import { SourceMarks } from '#components/cited.tsx'
import type { GuidePage } from '#components/guide-page.ts'
import { questionsAcross, questionsOn } from '#domain/answers.ts'
import type { Guide } from '#domain/guide.ts'
import { FilmName, FilmNames } from './film-names.tsx'
import { type Apparatus, GuideArticle } from './guide-article.tsx'
import { loadPart } from './load-part.ts'
import { Question } from '#components/question.tsx'
import { useAddresses } from './use-addresses.ts'

export async function loadQuestionsPage(): Promise<GuidePage> {
  const { data, apparatus } = await loadPart('questions')
  return {
    title: 'Questions',
    content: <QuestionsPage questions={data} apparatus={apparatus} />,
  }
}

type Props = { questions: Guide['questions']; apparatus: Apparatus }

/** Every question, film by film and then across them, each with room for an answer. */
function QuestionsPage({ questions, apparatus }: Props) {
  const addressOf = useAddresses()
  const films = filmCards.map(({ id }) => ({ id, asked: questionsOn(questions, id) }))
  return (
    <GuideArticle
      title="Questions"
      standfirst="None of these has a right answer. What you write is saved as you type, on the film it is about, and goes with every backup."
      apparatus={apparatus}
    >
      {films.map(({ id, asked }) => (
        <section key={id} aria-labelledby={`on-${id}`} className="questions" data-film={id}>
          <h2 id={`on-${id}`}>
            <FilmName id={id} />
          </h2>
          {asked.map((question) => (
            <Question
              key={question.id}
              question={question}
              address={addressOf(question.id)}
              marks={<SourceMarks {...question} />}
            />
          ))}
        </section>
      ))}
      <section aria-labelledby="on-several" className="questions">
        <h2 id="on-several">Across the films</h2>
        {questionsAcross(questions).map((question) => (
          <Question
            key={question.id}
            question={question}
            address={addressOf(question.id)}
            about={<FilmNames ids={question.films} label="Compares" />}
            marks={<SourceMarks {...question} />}
          />
        ))}
      </section>
    </GuideArticle>
  )
}
