import type { ForeignReading, RowPlace } from '#domain/foreign-row.ts'
import type { Standing, TableQuestion, TableRules } from '#domain/table-columns.ts'
import { plural } from '#lib/plural.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { STANDINGS } from './table-words.ts'
import { WarningList } from './warning-list.tsx'

type Props = {
  name: string
  reading: ForeignReading
  onAnswer: (rules: TableRules) => void
  onAskAgain: (question: TableQuestion) => void
  onSave: () => void
}

const SHOWN = 100

/** Which program a file is from, what it holds, and what of it cannot be read. */
export function ForeignAbout({ name, reading, onAnswer, onAskAgain, onSave }: Props) {
  const { source, rows, unreadable, leftAside, warnings, question } = reading
  return (
    <>
      <p className="meta">
        {name}, from {source}: {plural(rows.length, 'row')}
      </p>
      <WarningList warnings={warnings} />
      {question?.isKnown && (
        <Choice<Standing>
          label="The films in this table are films"
          options={STANDINGS}
          value={question.guess.standing}
          onChange={(standing) => onAnswer({ ...question.guess, standing })}
        />
      )}
      {question?.isKnown === false && (
        <Button onClick={() => onAskAgain(question)}>Change what its columns mean</Button>
      )}
      {unreadable.length > 0 && (
        <section className="alert" aria-label="Not readable">
          <p>
            <strong>{plural(unreadable.length, 'row')} could not be read, or not in full.</strong>{' '}
            All the rest can be imported, and you can keep these as a file.
          </p>
          <Button onClick={onSave}>Save the rows left out</Button>
          <details className="fold">
            <summary>Which rows, and why</summary>
            <ul className="import-rows">
              {unreadable.slice(0, SHOWN).map((row, at) => (
                <li key={at}>
                  {placeOf(row)}: {row.reason}
                  <code>{row.raw.slice(0, 300)}</code>
                </li>
              ))}
            </ul>
            {unreadable.length > SHOWN && <p>And {unreadable.length - SHOWN} more, in the file.</p>}
          </details>
        </section>
      )}
      {leftAside.length > 0 && (
        <details className="fold">
          <summary>Not read: {plural(leftAside.length, 'file')} of the archive</summary>
          <ul className="import-rows">
            {leftAside.slice(0, SHOWN).map(({ file, reason }) => (
              <li key={file}>
                {file}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const placeOf = ({ file, line }: RowPlace) =>
  file === undefined ? `Line ${line}` : `${file}, line ${line}`
