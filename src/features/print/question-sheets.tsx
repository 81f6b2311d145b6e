import { filmCards } from '#catalogue/catalogue.ts'
import { FilmMeta } from '#components/film-meta.tsx'
import { placeOfAnswer, questionsAcross, questionsOn } from '#domain/answers.ts'
import { readTexts } from '#domain/entry.ts'
import type { FilmId } from '#domain/film.ts'
import type { Guide } from '#domain/guide.ts'
import { pickSources } from '#domain/guide-sources.ts'
import { ACROSS } from '#domain/print-kit.ts'
import { useRecord } from '#state/entries.ts'
import { titleOfFilm } from '#state/films.ts'
import type { Choices } from './choices.ts'
import { OwnText } from './own-text.tsx'
import { Lines } from './lines.tsx'
import { Sheet } from './sheet.tsx'
import { Marks } from './sheet-sources.tsx'

type Props = {
  only: FilmId | undefined
  questions: Guide['questions']
  sources: Guide['sources']
  choices: Choices
}

/** A sheet for each film, and one for the questions that compare them. */
export function QuestionSheets({ only, questions, sources, choices }: Props) {
  const wanted = (id: string) => only === undefined || only === id
  const across = questionsAcross(questions)
  return (
    <>
      {filmCards
        .filter(({ id }) => wanted(id))
        .map((film) => {
          const asked = questionsOn(questions, film.id)
          return (
            <Sheet
              key={film.id}
              run={film.id}
              eyebrow="Questions"
              title={film.title}
              head={
                <>
                  <FilmMeta film={film} />
                  <WhoAndWhen />
                </>
              }
              sources={pickSources(asked, sources)}
            >
              <Questions asked={asked} choices={choices} />
            </Sheet>
          )
        })}
      {wanted(ACROSS) && (
        <Sheet
          run={ACROSS}
          eyebrow="Questions"
          title="Across the films"
          head={<WhoAndWhen />}
          sources={pickSources(across, sources)}
        >
          <Questions asked={across} choices={choices} />
        </Sheet>
      )}
    </>
  )
}

const WhoAndWhen = () => <p className="sheet-who">Name, and the day of watching:</p>

function Questions({ asked, choices }: { asked: Guide['questions']; choices: Choices }) {
  return (
    <ol className="sheet-questions">
      {asked.map((question) => (
        <Question key={question.id} question={question} choices={choices} />
      ))}
    </ol>
  )
}

function Question(props: { question: Guide['questions'][number]; choices: Choices }) {
  const { question, choices } = props
  const { text, hint, films } = question
  const { filmId, textKey } = placeOfAnswer(question)
  const answers = readTexts(useRecord(filmId), textKey)
  return (
    <li>
      <h3>
        {text}
        <Marks {...question} />
      </h3>
      {films.length > 1 && <p className="sheet-compares">{films.map(titleOfFilm).join(' · ')}</p>}
      {hint !== undefined && <p className="sheet-hint">{hint}</p>}
      {choices.hasOwn && answers.length > 0 ? (
        <OwnText versions={answers} isOpen />
      ) : (
        <Lines count={Number(choices.room)} />
      )}
    </li>
  )
}
