/** A native select with its label; the first option means "no restriction" and has no value. */
export function SelectField<T extends string>(props: {
  label: string
  any: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T | undefined) => void
}) {
  const { label, any, options, value, onChange } = props
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        className="field-control"
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChange(options.find((option) => option.value === currentTarget.value)?.value)
        }
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
