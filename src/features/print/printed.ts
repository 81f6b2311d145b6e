import type { Film, FilmId } from '#domain/film.ts'
import type { Guide } from '#domain/guide.ts'

/** A piece of the kit with all the text it is made of. */
export type Printed =
  | { kind: 'guide'; guide: Guide }
  | { kind: 'films'; films: readonly Film[]; questions: Guide['questions'] }
  | {
      kind: 'questions'
      only: FilmId | undefined
      questions: Guide['questions']
      sources: Guide['sources']
    }
  | { kind: 'log' | 'catalogue' }
