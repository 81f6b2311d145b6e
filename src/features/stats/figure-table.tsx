/** One thing counted: its figure and, where it is a part of a whole, that one's. */
export type Row = { id: string; name: string; count: number; of?: number }

export function FigureTable(props: {
  title: string
  columns: readonly string[]
  rows: readonly Row[]
}) {
  const { title, columns, rows } = props
  return (
    <table className="stat-table">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, count, of }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{count.toLocaleString('en')}</td>
            {of !== undefined && <td>{of.toLocaleString('en')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
