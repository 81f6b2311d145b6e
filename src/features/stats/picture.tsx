import { type ReactNode, useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FigureTable, type Row } from './figure-table.tsx'

/** A part of the page drawn as a picture, whose figures can be had as a table, too. */
export function Picture(props: {
  title: string
  /** The heads of the table's columns. */
  columns: readonly string[]
  rows: readonly Row[]
  /** Beside the picture, in words. */
  note?: ReactNode
  children: ReactNode
}) {
  const { title, columns, rows, note, children } = props
  const [isTable, setIsTable] = useState(false)
  const [titleId, tableId] = [useId(), useId()]
  return (
    <section aria-labelledby={titleId} className="stat">
      <h2 id={titleId}>{title}</h2>
      {note && <p className="meta">{note}</p>}
      {children}
      <Button
        look="quiet"
        aria-label={`Show as table: ${title}`}
        aria-expanded={isTable}
        aria-controls={tableId}
        onClick={() => setIsTable(!isTable)}
      >
        Show as table
      </Button>
      <div id={tableId} hidden={!isTable}>
        {isTable && <FigureTable title={title} columns={columns} rows={rows} />}
      </div>
    </section>
  )
}
