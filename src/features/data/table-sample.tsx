import { SelectField } from '#ui/select-field.tsx'

const LONGEST = 60

/** The first rows of a table, as they stand in the file. */
export const TableSample = (props: {
  header: readonly string[]
  rows: readonly (readonly string[])[]
}) => (
  // A part that can be scrolled sideways must be reached by keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className="import-sample" aria-label="The first rows" tabIndex={0}>
    <table className="import-fields">
      <thead>
        <tr>
          {props.header.map((name, at) => (
            <th key={at} scope="col">
              <bdi>{shorten(name)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells, row) => (
          <tr key={row}>
            {props.header.map((_, at) => (
              <td key={at}>
                <bdi>{shorten(cells[at] ?? '')}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** Which column has a meaning. */
export function ColumnSelect(props: {
  label: string
  header: readonly string[]
  value: number | undefined
  onChange: (at: number | undefined) => void
}) {
  const { label, header, value, onChange } = props
  return (
    <SelectField
      label={label}
      any="No column"
      options={header.map((name, at) => ({ value: String(at), label: shorten(name) }))}
      value={value === undefined ? undefined : String(value)}
      onChange={(at) => onChange(at === undefined ? undefined : Number(at))}
    />
  )
}
