import { useState } from 'react'
import type { MatchedFilm } from '#domain/foreign-entries.ts'
import type { ForeignReading } from '#domain/foreign-row.ts'
import { toRejectedCsv } from '#domain/foreign-rejected.ts'
import type { TableQuestion, TableRules } from '#domain/table-columns.ts'
import { saveFile } from '#lib/save-file.ts'
import { Dialog } from '#ui/dialog.tsx'
import { ForeignAbout } from './foreign-about.tsx'
import { ForeignUnmatched } from './foreign-unmatched.tsx'
import { describeRatings, leftOverWords, listRejected } from './foreign-words.ts'
import { ImportDraft, type Imported } from './import-draft.tsx'
import { useForeignDraft, type Decisions } from './use-foreign-draft.ts'

type Props = {
  name: string
  reading: ForeignReading
  films: readonly MatchedFilm[]
  onAnswer: (rules: TableRules) => void
  onAskAgain: (question: TableQuestion) => void
  onClose: () => void
  onImported: (imported: Imported) => void
}

/** What a file of another program would bring, and what only the person can say of it. */
export function ForeignDraft(props: Props) {
  const { name, reading, films, onAnswer, onAskAgain, onClose, onImported } = props
  const [decisions, setDecisions] = useState<Decisions>({ all: 'leave', single: new Map() })
  const outcome = useForeignDraft(films, decisions)
  if (!outcome) {
    return (
      <>
        <p role="status">Comparing {name} with what is here…</p>
        <div className="dialog-actions">
          <Dialog.Close>Cancel</Dialog.Close>
        </div>
      </>
    )
  }
  const { preview, disagreeing, left } = outcome
  const unmatched = films.filter(({ match }) => match.kind !== 'found')
  const rejected = () => listRejected(reading.unreadable, left, films)
  const save = () =>
    saveFile('reel-north-left-out.csv', `\ufeff${toRejectedCsv(rejected())}`, 'text/csv')
  const words = leftOverWords(reading.unreadable.length, left.length)
  const leftOver = words === '' ? undefined : { words, label: 'Save the rows left out', save }
  return (
    <ImportDraft
      name={name}
      preview={preview}
      onClose={onClose}
      onImported={onImported}
      leftOver={leftOver}
      none="none of its films is among those here"
      remarks={new Map(Array.from(disagreeing, ([id, given]) => [id, describeRatings(given)]))}
      about={
        <>
          <ForeignAbout
            name={name}
            reading={reading}
            onAnswer={onAnswer}
            onAskAgain={onAskAgain}
            onSave={save}
          />
          {unmatched.length > 0 && (
            <ForeignUnmatched films={unmatched} decisions={decisions} onDecide={setDecisions} />
          )}
        </>
      }
    />
  )
}
