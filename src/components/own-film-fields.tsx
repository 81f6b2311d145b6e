import { KINDS } from '#domain/catalogue-query.ts'
import type { OwnFilmFaults, OwnFilmForm } from '#domain/own-film-form.ts'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'

const KIND_LABELS = { documentary: 'Documentary', fiction: 'Fiction' }
const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))

type Props = {
  form: OwnFilmForm
  faults: OwnFilmFaults
  onChange: (changed: Partial<OwnFilmForm>) => void
}

/** The title, and what else the user knows of the film and likes to write down. */
export function OwnFilmFields({ form, faults, onChange }: Props) {
  const field = (name: keyof OwnFilmForm) => ({
    name,
    value: form[name],
    fault: faults[name],
    onText: (text: string) => onChange({ [name]: text }),
  })
  return (
    <>
      <p className="meta">Only the title is needed.</p>
      <div className="own-film-fields">
        <TextField label="Title" required dir="auto" {...field('title')} />
        <TextField label="Year" inputMode="numeric" {...field('year')} />
        <TextField label="Minutes" {...field('minutes')} />
        <SelectField
          label="Kind"
          any="Not said"
          options={KIND_OPTIONS}
          value={KINDS.find((kind) => kind === form.kind)}
          onChange={(kind) => onChange({ kind: kind ?? '' })}
        />
        <TextField
          label="Directors"
          hint="Several with commas between them."
          dir="auto"
          {...field('directors')}
        />
        <TextField label="Countries" hint="Such as North Korea, Japan." {...field('countries')} />
        <TextField label="Languages" hint="Such as Korean, Danish." {...field('languages')} />
        <TextField
          label="IMDb"
          hint="The film’s address there, or its id. It is only kept, never asked for."
          {...field('imdb')}
        />
      </div>
    </>
  )
}
