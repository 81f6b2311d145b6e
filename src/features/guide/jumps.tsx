/** Ways down a long page: to each part by its id. */
export function Jumps({
  label,
  parts,
}: {
  label: string
  parts: readonly { id: string; name: string }[]
}) {
  return (
    <nav aria-label={label} className="jumps">
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
