import { diaryOf, yearsOf } from '#domain/diary.ts'
import { useRecords } from '#state/entries.ts'
import { SelectField } from '#ui/select-field.tsx'
import { Check } from './check.tsx'
import type { Choices } from './choices.ts'

type Props = { choices: Choices; onChange: (change: Partial<Choices>) => void }

/** What of the viewing log goes onto paper. */
export function LogChoices({ choices, onChange }: Props) {
  const { hasViewings, hasOwn, hasForm, year } = choices
  const years = yearsOf(diaryOf(useRecords()))
  return (
    <>
      <fieldset className="choice">
        <legend>On the sheets</legend>
        <Check
          label="My viewings"
          isOn={hasViewings}
          onChange={(hasViewings) => onChange({ hasViewings })}
        />
        <Check
          label="What I wrote on them"
          isOn={hasOwn}
          onChange={(hasOwn) => onChange({ hasOwn })}
        />
        <Check label="An empty form" isOn={hasForm} onChange={(hasForm) => onChange({ hasForm })} />
      </fieldset>
      {years.length > 1 && (
        <SelectField
          label="Viewings of"
          any="All years"
          options={years.map((value) => ({ value, label: value }))}
          value={year}
          onChange={(year) => onChange({ year })}
        />
      )}
    </>
  )
}
