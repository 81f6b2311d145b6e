import { Booklet } from './booklet.tsx'
import { CatalogueSheet } from './catalogue-sheet.tsx'
import type { Choices } from './choices.ts'
import { FilmSheet } from './film-sheet.tsx'
import { LogSheets } from './log-sheets.tsx'
import type { Printed } from './printed.ts'
import { QuestionSheets } from './question-sheets.tsx'

/** The paper itself. */
export function PieceSheets({ printed, choices }: { printed: Printed; choices: Choices }) {
  switch (printed.kind) {
    case 'guide':
      return <Booklet guide={printed.guide} parts={choices.parts} />
    case 'films':
      return printed.films.map((film) => (
        <FilmSheet key={film.id} film={film} questions={printed.questions} choices={choices} />
      ))
    case 'questions':
      return <QuestionSheets {...printed} choices={choices} />
    case 'log':
      return <LogSheets choices={choices} />
    case 'catalogue':
      return <CatalogueSheet />
  }
}
