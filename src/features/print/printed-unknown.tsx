import type { Guide } from '#domain/guide.ts'
import { Marked } from './sheet-sources.tsx'

export function PrintedUnknown({ data }: { data: Guide['unknown'] }) {
  return (
    <ul className="sheet-lines">
      {data.map(({ id, title, text, sources, confidence }) => (
        <li key={id}>
          <strong>{title}.</strong> <Marked {...{ text, sources, confidence }} />
        </li>
      ))}
    </ul>
  )
}
