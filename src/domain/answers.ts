import type { FilmId } from './film.ts'
import type { Guide } from './guide.ts'
import { MY_ANSWERS } from './records-apart.ts'

type Question = Guide['questions'][number]

/** Where an answer is kept: a text on the film that is asked about, or apart where there are several. */
export type AnswerPlace = { filmId: FilmId; textKey: string }

const ANSWER = 'answer:'

/** Whether a text by this key is an answer to a question. */
export const isAnswer = (key: string): boolean => key.startsWith(ANSWER)

export function placeOfAnswer({ id, films }: Pick<Question, 'id' | 'films'>): AnswerPlace {
  const [film, ...others] = films
  return {
    filmId: film === undefined || others.length > 0 ? MY_ANSWERS : film,
    textKey: ANSWER + id,
  }
}

/** The questions about this film alone. */
export const questionsOn = (questions: readonly Question[], filmId: FilmId): Question[] =>
  questions.filter(({ films }) => films.length === 1 && films[0] === filmId)

/** The questions that compare films. */
export const questionsAcross = (questions: readonly Question[]): Question[] =>
  questions.filter(({ films }) => films.length > 1)
