import { useState } from 'react'
import type { Meaning, Standing, TableQuestion, TableRules } from '#domain/table-columns.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ColumnSelect, TableSample } from './table-sample.tsx'
import { ASKED, ORDERS, SCALES, STANDINGS } from './table-words.ts'

type Props = {
  name: string
  question: TableQuestion
  onAnswer: (rules: TableRules) => void
}

/** Where the person says what the columns of a table mean, guessed first. */
export function TableColumns({ name, question, onAnswer }: Props) {
  const [rules, setRules] = useState(question.guess)
  const { header, samples, isKnown } = question
  const { columns, scale, dayOrder, standing, hasHeader } = rules
  const change = (changed: Partial<TableRules>) => setRules({ ...rules, ...changed })
  const place = (meaning: Meaning, at: number | undefined) => {
    const { [meaning]: _, ...others } = columns
    change({ columns: at === undefined ? others : { ...others, [meaning]: at } })
  }
  const isNamed = columns.title !== undefined || columns['IMDb id'] !== undefined
  return (
    <div className="import-preview">
      <p className="meta">
        {isKnown ? `${name}, from ${rules.source}` : `${name}: a table of no program that is known`}
      </p>
      <p role="status">
        {isKnown
          ? 'Its columns do not say what these films are to you.'
          : 'Please say what its columns mean. Nothing is written yet.'}
      </p>
      <TableSample header={header} rows={samples.slice(0, 3)} />
      {!isKnown && (
        <>
          <label className="check">
            <input
              type="checkbox"
              checked={hasHeader}
              onChange={({ currentTarget }) => change({ hasHeader: currentTarget.checked })}
            />
            The first row names the columns
          </label>
          <div className="import-columns">
            {ASKED.map(({ meaning, label }) => (
              <ColumnSelect
                key={meaning}
                label={label}
                header={header}
                value={columns[meaning]}
                onChange={(at) => place(meaning, at)}
              />
            ))}
          </div>
          {columns.rating !== undefined && (
            <Choice
              label="The best rating is"
              options={SCALES}
              value={`${scale}`}
              onChange={(most) => change({ scale: Number(most) as TableRules['scale'] })}
            />
          )}
          {columns['day watched'] !== undefined && (
            <Choice
              label="Days such as 03/02/2026 begin with"
              options={ORDERS}
              value={dayOrder}
              onChange={(dayOrder) => change({ dayOrder })}
            />
          )}
        </>
      )}
      <Choice<Standing>
        label="The films in this table are films"
        options={STANDINGS}
        value={standing}
        onChange={(standing) => change({ standing })}
      />
      {!isNamed && <p role="alert">One column must hold the title or the IMDb id.</p>}
      <div className="dialog-actions">
        <Dialog.Close>Cancel</Dialog.Close>
        <Button look="strong" disabled={!isNamed} onClick={() => onAnswer(rules)}>
          Show what it would change
        </Button>
      </div>
    </div>
  )
}
