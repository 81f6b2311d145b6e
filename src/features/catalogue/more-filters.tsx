import { useMemo, useState } from 'react'
import { TagManager } from '#components/tag-manager.tsx'
import { withChoice } from '#domain/catalogue-query.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { AskedCatalogue } from './asked-catalogue.ts'
import { listChoices } from './filter-choices.ts'

/** The filters that are looked for more rarely. */
export function MoreFilters({ query, onQueryChange, films, records }: AskedCatalogue) {
  const [isManaging, setIsManaging] = useState(false)
  const choices = useMemo(() => listChoices({ films, records, query }), [films, records, query])
  return (
    <div className="more-filters-fields">
      {choices.map(({ field, ...choice }) => (
        <SelectField
          key={field}
          {...choice}
          onChange={(value) => onQueryChange(withChoice(query, field, value))}
        />
      ))}
      {choices.some(({ field }) => field === 'tag') && (
        <Button onClick={() => setIsManaging(true)}>Manage tags</Button>
      )}
      {isManaging && <TagManager onClose={() => setIsManaging(false)} />}
    </div>
  )
}
