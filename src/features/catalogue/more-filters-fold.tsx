import { useState } from 'react'
import { countMoreFilters } from '#domain/catalogue-query.ts'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { useFinding } from './use-finding.ts'

/** Where the rarer filters are: folded away, and loaded, until one is looked for. */
export function MoreFiltersFold(props: AskedCatalogue) {
  const [isOpen, setIsOpen] = useState(false)
  const count = countMoreFilters(props.query)
  const finding = useFinding(isOpen || count > 0)
  return (
    <details
      className="more-filters"
      open={isOpen || count > 0}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>More filters{count > 0 && ` (${count} active)`}</summary>
      {finding && <finding.MoreFilters {...props} />}
    </details>
  )
}
