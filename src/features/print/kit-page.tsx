import { GuideLink } from '#components/guide-link.tsx'
import { addressOfPiece, PRINT_KINDS } from '#domain/print-kit.ts'
import { PIECES } from './pieces.ts'

/** What there is to print, as the contents of the kit. */
export function KitPage() {
  return (
    <div className="guide-page">
      <header className="guide-head">
        <h1>Print</h1>
        <p className="standfirst">
          For an evening without screens, a film club or a class: on A4 or Letter, in black and
          white.
        </p>
      </header>
      <ol className="contents">
        {PRINT_KINDS.map((kind) => (
          <li key={kind}>
            <h2>
              <GuideLink page={addressOfPiece({ kind })}>{PIECES[kind].label}</GuideLink>
            </h2>
            <p>{PIECES[kind].about}</p>
          </li>
        ))}
        <li>
          <h2>
            <GuideLink page="plan">Viewing plan</GuideLink>
          </h2>
          <p>Your plans, printed from their own page: each on a sheet to hang up.</p>
        </li>
      </ol>
    </div>
  )
}
