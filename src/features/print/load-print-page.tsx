import { filmCards, loadAllFilms } from '#catalogue/catalogue.ts'
import { loadGuidePart, loadWholeGuide } from '#catalogue/guide.ts'
import type { GuidePage } from '#components/guide-page.ts'
import { parsePrintAddress, type PrintPiece } from '#domain/print-kit.ts'
import { titleOfFilm } from '#state/films.ts'
import { KitPage } from './kit-page.tsx'
import { PIECES } from './pieces.ts'
import { PrintPage } from './print-page.tsx'
import type { Printed } from './printed.ts'

/** The print kit’s contents, or the piece that the address names; nothing for one there is not. */
export async function loadPrintPage(address: string): Promise<GuidePage | undefined> {
  if (address === '') return { title: 'Print', content: <KitPage /> }
  const piece = parsePrintAddress(
    address,
    filmCards.map(({ id }) => id),
  )
  if (!piece) return undefined
  const printed = await loadPiece(piece)
  return { title: titleOf(piece), content: <PrintPage piece={piece} printed={printed} /> }
}

async function loadPiece({ kind, only }: PrintPiece): Promise<Printed> {
  switch (kind) {
    case 'guide':
      return { kind, guide: await loadWholeGuide() }
    case 'films': {
      const [films, questions] = await Promise.all([loadAllFilms(), loadGuidePart('questions')])
      return {
        kind,
        films: films.filter(({ id }) => only === undefined || id === only),
        questions,
      }
    }
    case 'questions': {
      const [questions, sources] = await Promise.all([
        loadGuidePart('questions'),
        loadGuidePart('sources'),
      ])
      return { kind, only, questions, sources }
    }
    default:
      return { kind }
  }
}

/** Also what the file is called when it is printed into one. */
function titleOf({ kind, only }: PrintPiece): string {
  const { label } = PIECES[kind]
  if (only === undefined) return `Print: ${label}`
  return `Print: ${label}, ${only === 'across' ? 'across the films' : titleOfFilm(only)}`
}
