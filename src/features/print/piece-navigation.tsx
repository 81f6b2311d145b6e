import { Link } from '@tanstack/react-router'
import { filmCards } from '#catalogue/catalogue.ts'
import { GuideLink } from '#components/guide-link.tsx'
import { ACROSS, addressOfPiece, PRINT_KINDS, type PrintPiece } from '#domain/print-kit.ts'
import { PIECES } from './pieces.ts'

/** The ways to the other pieces, and to those of one film. */
export function PieceNavigation({ piece: { kind } }: { piece: PrintPiece }) {
  return (
    <>
      <nav aria-label="What to print" className="print-nav">
        <ul>
          {PRINT_KINDS.map((other) => (
            <li key={other}>
              <GuideLink page={addressOfPiece({ kind: other })}>{PIECES[other].label}</GuideLink>
            </li>
          ))}
        </ul>
      </nav>
      {(kind === 'films' || kind === 'questions') && <SheetNavigation kind={kind} />}
    </>
  )
}

/** From all sheets of a kind to one of them. */
function SheetNavigation({ kind }: { kind: 'films' | 'questions' }) {
  const sheet = (label: string, only?: string) => {
    const address: string = `/guide/${addressOfPiece({ kind, ...(only !== undefined && { only }) })}`
    return { label, address }
  }
  const sheets = [
    sheet('All of them'),
    ...filmCards.map(({ id, title }) => sheet(title, id)),
    ...(kind === 'questions' ? [sheet('Across the films', ACROSS)] : []),
  ]
  return (
    <nav aria-label="Which sheets" className="print-nav">
      <ul>
        {sheets.map(({ label, address }) => (
          <li key={label}>
            <Link to={address} activeOptions={{ exact: true }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
