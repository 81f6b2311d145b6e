import { useState } from 'react'
import type { PrintPiece } from '#domain/print-kit.ts'
import { Button } from '#ui/button.tsx'
import { firstChoices } from './choices.ts'
import { PieceNavigation } from './piece-navigation.tsx'
import { PieceSheets } from './piece-sheets.tsx'
import { PIECES } from './pieces.ts'
import { PrintChoices } from './print-choices.tsx'
import type { Printed } from './printed.ts'
import { runsOf } from './runs.ts'
import { usePageRules } from './use-page-rules.ts'

type Props = { piece: PrintPiece; printed: Printed }

/** One piece of the kit: what can be chosen, the button, and below them what will be printed. */
export function PrintPage({ piece, printed }: Props) {
  const [choices, setChoices] = useState(firstChoices)
  usePageRules(choices.paper, runsOf(printed))
  return (
    <div className="guide-page print-table">
      <div className="print-desk">
        <h1>Print: {PIECES[piece.kind].label}</h1>
        <PieceNavigation piece={piece} />
        <PrintChoices
          piece={piece}
          choices={choices}
          onChange={(change) => setChoices({ ...choices, ...change })}
        />
        <Button look="strong" onClick={() => window.print()}>
          Print
        </Button>
        <p className="print-hint">
          Beside or below is what goes onto paper, in its own type and width, as one long page.
          Where a page ends, and its columns turn, the browser’s print window shows. Chrome, Edge
          and others made from Chromium number the pages. Elsewhere, switch on headers and footers
          in that window.
        </p>
      </div>
      <section aria-label="Preview" className="print-sheets" data-paper={choices.paper}>
        <PieceSheets printed={printed} choices={choices} />
      </section>
    </div>
  )
}
