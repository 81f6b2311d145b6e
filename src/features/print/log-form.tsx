import type { Paper } from '#domain/paper.ts'

/** As many as one page holds. */
const ROWS: Record<Paper, number> = { a4: 15, letter: 13 }

const COLUMNS = ['Day', 'Film', 'Stars', 'What I saw, and what I ask myself']

/** A page of empty rows for what will be watched. */
export function LogForm({ paper }: { paper: Paper }) {
  return (
    <table className="sheet-table sheet-form">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: ROWS[paper] }, (_, row) => (
          <tr key={row}>
            {COLUMNS.map((column) => (
              <td key={column}>{column === 'Stars' && '☆☆☆☆☆'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
