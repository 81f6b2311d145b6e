/** Ruled lines to write on; they say nothing when read aloud. */
export function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="sheet-ruled">
      {Array.from({ length: count }, (_, at) => (
        <div key={at} />
      ))}
    </div>
  )
}
